// The files within a file: an archive's entries one after another as they stream in, or the file itself.
import { createTarDecoder } from 'modern-tar';
import { spokenCount } from '../../core/spokenNumbers.ts';
import { t } from '../../texts/texts.ts';
import { fileKind, headBytes } from './fileKind.ts';
import { ImportError } from './importError.ts';
import type { ImportFile } from './importFile.ts';
import { type Watch, watchedStream } from './watchedStream.ts';

export interface Entry {
  /** Path in the archive, or the file's own name. */
  readonly path: string;
  readonly size: number;
  /** Null when the file is no archive but the entry itself. */
  readonly archive: string | null;
  /** The next bytes; null at the end. Need not be read to the end. */
  next(): Promise<Uint8Array | null>;
}

export interface ReadOptions {
  /** What would have been right, for messages. */
  readonly expected: string;
  /** Size of the official archive of that name, where there is one. */
  readonly officialBytes: number | null;
  /** Bytes of the file read so far. */
  readonly onBytes: (bytes: number) => void;
  /** Aborted with an ImportError, it stops the reading with that. */
  readonly signal: AbortSignal;
  /** Called for each entry in turn; what it throws ends the reading. */
  readonly onEntry: (entry: Entry) => Promise<void>;
}

/**
 * Reads a file: gzip, tar or neither, told by its first bytes.
 *
 * @throws ImportError when it cannot be read, is cut off, damaged, or nothing of ours
 */
export async function readEntries(file: ImportFile, options: ReadOptions): Promise<void> {
  const { expected, onBytes, signal } = options;
  const problems = t.archiveProblems;
  const head = await file.head(headBytes).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  const found = fileKind(head);
  if (found.kind === 'empty') throw new ImportError(problems.empty(file.name, expected));
  if (found.kind === 'other') throw new ImportError(problems.isOther(file.name, found.name, expected));
  const source = watchedStream(file.stream(), ({ bytes }) => {
    signal.throwIfAborted();
    onBytes(bytes);
  });
  try {
    if (found.kind === 'gzip') await readGzip(file, source, options);
    else if (found.kind === 'tar') await readTar(file, source.stream, source.watch, options);
    else {
      const { name: path, size } = file;
      await readBody(source.stream, (next) => options.onEntry({ path, size, archive: null, next }));
    }
  } catch (error) {
    const { problem } = source.watch;
    if (problem) throw problem instanceof ImportError ? problem : unreadable(file, problem);
    throw error;
  }
}

function unreadable(file: ImportFile, error: unknown): ImportError {
  const reason = error instanceof Error ? error.message : String(error);
  return new ImportError(t.archiveProblems.unreadable(file.name, reason), { cause: error });
}

async function readGzip(
  file: ImportFile,
  source: { readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>; readonly watch: Watch },
  options: ReadOptions,
): Promise<void> {
  const inflated = watchedStream(source.stream.pipeThrough(new DecompressionStream('gzip')));
  try {
    await readTar(file, inflated.stream, source.watch, options);
  } catch (error) {
    if (!inflated.watch.problem) throw error;
    // Every browser has its own words for what its decoder found; where it broke says as much.
    const { bytes, ended } = source.watch;
    const where = ended ? t.archiveProblems.gzipEnds : t.archiveProblems.gzipBreaks(spokenCount(bytes));
    throw damaged(file, where, options, inflated.watch.problem);
  }
}

function damaged(
  { name, size }: ImportFile,
  what: string,
  { officialBytes }: ReadOptions,
  cause: unknown,
): ImportError {
  const bytes = spokenCount(size);
  const sentence =
    officialBytes === null
      ? t.archiveProblems.damaged(name, what, bytes)
      : t.archiveProblems.damagedOfficial(name, what, bytes, spokenCount(officialBytes));
  return new ImportError(sentence, { cause });
}

/** Reads to the archive's very end, so that gzip's own checksum has seen every byte. */
async function readTar(
  file: ImportFile,
  stream: ReadableStream<Uint8Array>,
  source: Watch,
  options: ReadOptions,
): Promise<void> {
  const entries = stream.pipeThrough(createTarDecoder({ strict: true })).getReader();
  let last: string | null = null;
  try {
    for (;;) {
      const { done, value } = await entries.read();
      if (done) return;
      const { header, body } = value;
      last = header.name;
      const { name: path, size } = header;
      if (header.type !== 'file') await body.cancel();
      else await readBody(body, (next) => options.onEntry({ path, size, archive: file.name, next }));
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    if (last === null) {
      throw new ImportError(t.archiveProblems.noTar(file.name, options.expected), { cause: error });
    }
    const { tarEnds, tarDamaged } = t.archiveProblems;
    throw damaged(file, source.ended ? tarEnds(last) : tarDamaged(last), options, error);
  } finally {
    await entries.cancel().catch(() => undefined);
  }
}

async function readBody(
  body: ReadableStream<Uint8Array>,
  use: (next: Entry['next']) => Promise<void>,
): Promise<void> {
  const reader = body.getReader();
  try {
    await use(async () => (await reader.read()).value ?? null);
  } finally {
    // What was not read is skipped; a stream that broke has told its reader already.
    await reader.cancel().catch(() => undefined);
  }
}
