// A run between two epochs, complete: what it needs to go on later exactly as if it had never stopped.
// As bytes: "SETA" and a version, the length of a JSON head, the head, then the arrays one after another.
import { withMeasured } from '../core/measured.ts';
import type { EpochRecord } from '../core/records.ts';
import type { Held, RunConfig } from '../protocol.ts';
import { t } from '../texts/texts.ts';

export interface Checkpoint {
  readonly config: RunConfig;
  /** Epochs that are over, prune calls made, samples that have been through an epoch. */
  readonly epoch: number;
  readonly calls: number;
  readonly seen: number;
  readonly records: readonly EpochRecord[];
  /** Where the images stood that the scores are of: first image of each training shard, by place. */
  readonly shardOrder: readonly number[];
  /** Absent where nothing is held by hand. */
  readonly held?: Held;
  /** Arenas of the network (f32), scores (f32 [n]), and the method's own buffers, in this order. */
  readonly arrays: {
    readonly weights: ArrayBuffer;
    readonly velocities: ArrayBuffer;
    readonly statistics: ArrayBuffer;
    readonly scores: ArrayBuffer;
    readonly method: readonly ArrayBuffer[];
  };
}

const magic = 'SETA';
const version = 1;

interface Head extends Omit<Checkpoint, 'arrays'> {
  /** Byte lengths: weights, velocities, statistics, scores, then the method's. */
  readonly lengths: readonly number[];
}

export function encodeCheckpoint({ arrays, ...rest }: Checkpoint): Uint8Array<ArrayBuffer> {
  const { weights, velocities, statistics, scores, method } = arrays;
  const parts = [weights, velocities, statistics, scores, ...method];
  const head: Head = { ...rest, lengths: parts.map(({ byteLength }) => byteLength) };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const bytes = new Uint8Array(12 + text.length + parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  bytes.set(new TextEncoder().encode(magic));
  new DataView(bytes.buffer).setUint32(4, version, true);
  new DataView(bytes.buffer).setUint32(8, text.length, true);
  bytes.set(text, 12);
  let place = 12 + text.length;
  for (const part of parts) {
    bytes.set(new Uint8Array(part), place);
    place += part.byteLength;
  }
  return bytes;
}

function parseHead(text: string): Head {
  const problems = t.engineProblems.checkpoint;
  let head: Partial<Head> | null;
  try {
    head = JSON.parse(text);
  } catch {
    throw new Error(problems.headNotJson);
  }
  const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
  // Checkpoints from before late shards were provided for do not tell the order.
  const { config, epoch, calls, seen, records, shardOrder = [], lengths } = head ?? {};
  const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
  const areRecords = Array.isArray(records) && records.every(isObject);
  const isOrder = Array.isArray(shardOrder) && shardOrder.every(isCount);
  if (!isObject(config) || ![epoch, calls, seen].every(isCount) || !areRecords || !isOrder) {
    throw new Error(problems.headLacksRun);
  }
  // Whole numbers of 32 bits each.
  if (!Array.isArray(lengths) || !lengths.every((length) => isCount(length) && length % 4 === 0)) {
    throw new Error(problems.headLacksSizes);
  }
  return { ...head, records: records.map(withMeasured), shardOrder, lengths } as Head;
}

/** @throws Error that says what is wrong when the bytes are not a whole checkpoint of this version */
export function decodeCheckpoint(bytes: Uint8Array<ArrayBuffer>): Checkpoint {
  const problems = t.engineProblems.checkpoint;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || new TextDecoder().decode(bytes.subarray(0, 4)) !== magic) {
    throw new Error(problems.noCheckpoint(magic));
  }
  if (view.getUint32(4, true) !== version) {
    throw new Error(problems.otherVersion(`${view.getUint32(4, true)}`, `${version}`));
  }
  const headEnd = 12 + view.getUint32(8, true);
  if (headEnd > bytes.length) throw new Error(problems.cutOff(`${bytes.length}`, `${headEnd}`));
  const { lengths, ...rest } = parseHead(new TextDecoder().decode(bytes.subarray(12, headEnd)));
  const wanted = headEnd + lengths.reduce((sum, length) => sum + length, 0);
  if (bytes.length !== wanted) throw new Error(problems.wrongLength(`${bytes.length}`, `${wanted}`));
  let place = headEnd;
  const arrays = lengths.map((length) => {
    place += length;
    return bytes.slice(place - length, place).buffer;
  });
  const [weights, velocities, statistics, scores, ...method] = arrays;
  if (!weights || !velocities || !statistics || !scores) throw new Error(problems.lacksArrays);
  return { ...rest, arrays: { weights, velocities, statistics, scores, method } };
}
