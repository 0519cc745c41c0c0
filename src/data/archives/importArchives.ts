// Reads CIFAR's official archives and their unpacked files, in any order and any mixture, and hands on their shards.
import { spokenCount } from '../../core/spokenNumbers.ts';
import { t } from '../../texts/texts.ts';
import type { Shard } from '../dataSet.ts';
import { ImportError } from './importError.ts';
import type { ImportFile } from './importFile.ts';
import { checkNames } from './labelNames.ts';
import { type Entry, readEntries } from './readEntries.ts';
import {
  type ArchivedSource,
  expectedFiles,
  type KnownPart,
  namesIn,
  partBytes,
  partNamed,
  recordBytes,
} from './recordFormat.ts';
import { RecordReader } from './recordReader.ts';
import { wrongVariant } from './wrongVariant.ts';

export interface ImportOptions {
  readonly files: readonly ImportFile[];
  /** The data sets that may come. */
  readonly sources: readonly ArchivedSource[];
  /** Takes a shard; reading waits for it. Class counts are checked later, when a split is whole (classCounts.ts). */
  readonly onShard: (source: ArchivedSource, shard: Shard) => Promise<void>;
  readonly onProgress: (progress: ImportProgress) => void;
  /** Aborted with an ImportError, it stops the import with that. */
  readonly signal: AbortSignal;
}

export interface ImportProgress {
  readonly file: string;
  /** Of all files, as they lie on the disk. */
  readonly readBytes: number;
  readonly totalBytes: number;
  readonly images: number;
}

/**
 * @returns the parts that were read, each whole
 * @throws ImportError saying what was found and what was expected; some shards may have been handed on by then
 */
export async function importArchives(options: ImportOptions): Promise<readonly KnownPart[]> {
  const { sources, signal } = options;
  const problems = t.archiveProblems;
  // What lies in an unpacked folder beside the images.
  const files = options.files.filter(({ name }) => !/^(\.|readme\b)/i.test(name));
  const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
  const expected = expectedFiles(sources);
  const found: KnownPart[] = [];
  let images = 0;
  let bytesBefore = 0;
  for (const file of files) {
    let bytesHere = 0;
    const report = () =>
      options.onProgress({ file: file.name, readBytes: bytesBefore + bytesHere, totalBytes, images });
    const foundBefore = found.length;
    const others: string[] = [];
    await readEntries(file, {
      expected,
      signal,
      officialBytes: officialBytes(file.name, sources),
      onBytes: (bytes) => {
        bytesHere = bytes;
        report();
      },
      onEntry: async (entry) => {
        const known = partNamed(entry.path, sources);
        const names = namesIn(entry.path, sources);
        if (known) {
          if (found.some(({ part }) => part === known.part))
            throw new ImportError(problems.twice(placeOf(entry)));
          await readRecords(known, entry, async (shard) => {
            await options.onShard(known.source, shard);
            images += shard.count;
            report();
          });
          found.push(known);
        } else if (names) await checkNames(names, entry, placeOf(entry));
        else if (entry.archive === null) throw unknownFile(entry, sources);
        else {
          const variant = wrongVariant(entry.path);
          if (variant) throw new ImportError(problems.wrongVariant(file.name, variant.is, variant.take));
          others.push(entry.path);
        }
      },
    });
    bytesBefore += file.size;
    if (others.length > 0 && found.length === foundBefore) {
      const list = others.slice(0, 3).join(', ') + (others.length > 3 ? ', ...' : '');
      throw new ImportError(problems.holdsOther(file.name, list, expected));
    }
  }
  if (found.length === 0) {
    const list = options.files.map(({ name }) => name).join(', ') || problems.nothing;
    throw new ImportError(problems.noImages(list, expected));
  }
  return found;
}

/** Size of the official archive that a file seems to be; browsers number what they save twice. */
function officialBytes(name: string, sources: readonly ArchivedSource[]): number | null {
  const meant = sources.find(({ archive }) => name.startsWith(archive.file.replace(/\.tar\.gz$/, '')));
  return meant && !name.endsWith('.tar') ? meant.archive.fileBytes : null;
}

/** 'train.bin in cifar-100-binary.tar.gz', or the file alone. */
function placeOf({ path, archive }: Entry): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return archive === null ? name : t.archiveProblems.entryIn(name, archive);
}

function unknownFile({ path, size }: Entry, sources: readonly ArchivedSource[]): ImportError {
  const sized = sources.find((source) =>
    source.archive.parts.some((part) => partBytes(source, part) === size),
  );
  if (!sized) {
    const expected = expectedFiles(sources);
    return new ImportError(t.archiveProblems.unknownFile(path, spokenCount(size), expected));
  }
  const names = sized.archive.parts.map(({ file }) => file).join(', ');
  return new ImportError(t.archiveProblems.unnamedFile(path, sized.label, names));
}

async function readRecords(
  known: KnownPart,
  entry: Entry,
  onShard: (shard: Shard) => Promise<void>,
): Promise<void> {
  const { source, part } = known;
  const where = placeOf(entry);
  const wanted = partBytes(source, part);
  if (entry.size !== wanted) {
    throw new ImportError(
      t.archiveProblems.fileLength({
        where,
        bytes: spokenCount(entry.size),
        expected: spokenCount(wanted),
        records: spokenCount(part.count),
        data: source.label,
        recordBytes: spokenCount(recordBytes(source)),
      }),
    );
  }
  const reader = new RecordReader(known, where);
  for (let bytes = await entry.next(); bytes; bytes = await entry.next())
    for (const shard of reader.write(bytes)) await onShard(shard);
  reader.end();
}
