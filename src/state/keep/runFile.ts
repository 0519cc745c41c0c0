// A run as one file, to hand on or to put away: gzip around a magic, the length of a JSON head, the head, and the
// bytes of the last checkpoint.
import { fromBase64, toBase64 } from '../../core/base64.ts';
import type { GallerySample } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';
import type { KeptEpoch, KeptRun } from './keptRun.ts';
import { parseRunFileHead } from './runFileShape.ts';

export const runFileEnding = '.setarun';
const magic = 'SETARUN1';
const headStart = magic.length + 4;
/** Unpacked; a run of ResNet-18 with its checkpoint has about 100 MB. */
const mostBytes = 600 * 2 ** 20;

export interface RunFileContent {
  readonly run: KeptRun;
  readonly epochs: readonly KeptEpoch[];
  /** As the engine encodes it; null without one. */
  readonly checkpoint: Uint8Array<ArrayBuffer> | null;
}

/** What a run file holds of a run: ids, pins and its race belong to the browser that it came from. */
export type ReadRun = Pick<
  KeptRun,
  'config' | 'name' | 'notes' | 'begunAt' | 'parameterCount' | 'gpuBytes' | 'annealFrom'
> & { readonly stopped: boolean };

export interface ReadRunFile {
  readonly run: ReadRun;
  readonly epochs: readonly Omit<KeptEpoch, 'runId'>[];
  readonly checkpoint: Uint8Array<ArrayBuffer> | null;
}

class TooLargeError extends Error {}

export async function encodeRunFile(content: RunFileContent, savedAt: Date): Promise<Blob> {
  const { run, epochs, checkpoint } = content;
  const { config, name, notes, begunAt, parameterCount, gpuBytes, annealFrom, state } = run;
  const head = {
    savedAt: savedAt.toISOString(),
    run: {
      ...{ config, name, notes, begunAt, parameterCount, gpuBytes, annealFrom },
      stopped: state === 'stopped',
    },
    epochs: epochs.map(({ record, report, stepLosses, choice, gallery }) => ({
      ...{ record, report, stepLosses, gallery },
      choice: choice && {
        present: choice.present,
        bits: toBase64(choice.bits),
        quantiles: choice.quantiles && {
          present: Array.from(choice.quantiles.present),
          chosen: Array.from(choice.quantiles.chosen),
        },
      },
    })),
    checkpointBytes: checkpoint?.length ?? 0,
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const start = new Uint8Array(headStart);
  start.set(new TextEncoder().encode(magic));
  new DataView(start.buffer).setUint32(magic.length, text.length, true);
  const parts = checkpoint ? [start, text, checkpoint] : [start, text];
  const packed = new Blob(parts).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(packed).blob();
}

async function unpack(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > mostBytes) {
      await reader.cancel();
      throw new TooLargeError(t.fileProblems.run.tooLarge(`${mostBytes / 2 ** 20}`));
    }
    parts.push(value as Uint8Array<ArrayBuffer>);
  }
  const bytes = new Uint8Array(length);
  let place = 0;
  for (const part of parts) {
    bytes.set(part, place);
    place += part.length;
  }
  return bytes;
}

async function unpackedOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (start[0] !== 0x1f || start[1] !== 0x8b) throw new Error(t.fileProblems.run.notPacked);
  try {
    return await unpack(file);
  } catch (error) {
    if (error instanceof TooLargeError) throw error;
    throw new Error(t.fileProblems.run.cannotUnpack);
  }
}

function headOf(bytes: Uint8Array<ArrayBuffer>): { value: unknown; end: number } {
  const problems = t.fileProblems.run;
  const found = new TextDecoder().decode(bytes.subarray(0, magic.length));
  if (found !== magic) {
    throw new Error(
      found.startsWith('SETARUN')
        ? problems.otherVersion(JSON.stringify(found.slice(7)))
        : problems.otherStart,
    );
  }
  if (bytes.length < headStart) throw new Error(problems.cutOffEarly);
  const length = new DataView(bytes.buffer).getUint32(magic.length, true);
  const end = headStart + length;
  if (end > bytes.length) throw new Error(problems.cutOff(`${bytes.length}`, `${end}`));
  try {
    return { value: JSON.parse(new TextDecoder().decode(bytes.subarray(headStart, end))), end };
  } catch {
    throw new Error(problems.headNotJson);
  }
}

/** @throws Error with a clause that says what is wrong: 'it is damaged ...' */
export async function readRunFile(file: Blob): Promise<ReadRunFile> {
  const problems = t.fileProblems.run;
  const bytes = await unpackedOf(file);
  const { value, end } = headOf(bytes);
  const head = parseRunFileHead(value);
  const rest = bytes.length - end;
  if (rest !== head.checkpointBytes) {
    throw new Error(problems.checkpointLength(`${rest}`, `${head.checkpointBytes}`));
  }
  const { run } = head;
  if (head.epochs.length > run.config.epochs) {
    throw new Error(problems.tooManyEpochs(`${head.epochs.length}`, `${run.config.epochs}`));
  }
  const epochs = head.epochs.map(({ choice, gallery, ...told }, epoch) => {
    const where = `${epoch + 1}`;
    const { record, report } = told;
    if (record.epoch !== epoch || (report && report.epoch !== epoch)) {
      throw new Error(problems.otherEpoch(where, `${record.epoch + 1}`));
    }
    const categories = report?.categories.length ?? 0;
    const isThere = ({ index, category }: GallerySample) => index < record.present && category < categories;
    if (gallery && !gallery.every(isThere)) throw new Error(problems.galleryOutside(where));
    const rest = { epoch, ...told, ...(gallery ? { gallery } : {}) };
    if (!choice) return { ...rest, choice };
    const bits = fromBase64(choice.bits);
    const expected = Math.ceil(choice.present / 8);
    if (bits.length !== expected)
      throw new Error(problems.choiceLength(where, `${bits.length}`, `${expected}`));
    return { ...rest, choice: { ...choice, bits } };
  });
  return { run, epochs, checkpoint: rest > 0 ? bytes.slice(end) : null };
}
