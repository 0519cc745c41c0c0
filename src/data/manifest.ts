// manifest.json says what shards a data set has and how each one can be proved whole.
import { t } from '../texts/texts.ts';
import { imageBytes, type Split } from './dataSet.ts';

/**
 * Raised whenever prepared data of an older kind can no longer be read: a change of the packing
 * (imageResiduals.ts) or of the fields below. It is part of the cache's name too.
 */
export const manifestVersion = 1;

export interface ShardEntry {
  /** File name beside the manifest; also the shard's name in messages. */
  readonly file: string;
  readonly split: Split;
  /** Index of its first image within the split. */
  readonly first: number;
  readonly count: number;
  /** One byte per image, base64: 60,000 labels cost 80 KB here and spare every shard a second part. */
  readonly labels: string;
  readonly packedBytes: number;
  readonly packedSha256: string;
  /** count x 3072. */
  readonly imageBytes: number;
  /** Hexadecimal SHA-256 of the decoded images. */
  readonly imageSha256: string;
  /** 'none': the file is the images as they are (imported archives); absent: packed by imageResiduals.ts. */
  readonly packing?: 'none';
}

export interface DataManifest {
  readonly version: number;
  readonly id: string;
  readonly name: string;
  readonly classes: readonly string[];
  /** Present when the shards were imported in this browser; absent when `npm run data` made them. */
  readonly importedFrom?: 'archive';
  /** In the order in which they are worth loading. */
  readonly shards: readonly ShardEntry[];
}

/**
 * Reads and checks a manifest.
 *
 * @throws Error saying what is wrong when the text is not a manifest of this version
 */
export function parseManifest(text: string): DataManifest {
  const problems = t.dataProblems.manifest;
  let manifest: DataManifest;
  try {
    manifest = JSON.parse(text);
  } catch {
    throw new Error(problems.notJson(JSON.stringify(text.slice(0, 20))));
  }
  if (manifest?.version !== manifestVersion)
    throw new Error(problems.otherVersion(String(manifest?.version), `${manifestVersion}`));
  if (!Array.isArray(manifest.shards) || !Array.isArray(manifest.classes)) throw new Error(problems.noLists);
  for (const shard of manifest.shards) {
    const problem = entryProblem(shard, manifest.classes.length);
    if (problem) throw new Error(problems.wrongShard(shard?.file ?? problems.aShard, problem));
  }
  return manifest;
}

function entryProblem(shard: ShardEntry, classCount: number): string | null {
  const problems = t.dataProblems.manifest;
  if (typeof shard.file !== 'string' || !/^[\w.-]+$/.test(shard.file)) return problems.noFileName;
  if (shard.split !== 'train' && shard.split !== 'test') return problems.split(String(shard.split));
  for (const field of ['first', 'count', 'packedBytes'] as const)
    if (!Number.isSafeInteger(shard[field]) || shard[field] < 0)
      return problems.field(field, String(shard[field]));
  if (shard.imageBytes !== shard.count * imageBytes)
    return problems.bytes(`${shard.imageBytes}`, `${shard.count}`);
  if (!/^[0-9a-f]{64}$/.test(shard.imageSha256)) return problems.noHash;
  const labels = labelsOf(shard);
  if (labels.length !== shard.count) return problems.labels(`${labels.length}`, `${shard.count}`);
  if (labels.some((label) => label >= classCount)) return problems.labelBeyond(`${classCount}`);
  return null;
}

/** Labels of a shard, u8 [count]. */
export function labelsOf(shard: ShardEntry): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(shard.labels), (character) => character.charCodeAt(0));
}

/**
 * The shards needed for the first images of each split, most urgent first: the first training shard and
 * the test shards, with which training can begin, then the rest of the training set.
 *
 * @param trainCount  images wanted; more than there are means all
 */
export function shardsInOrder(manifest: DataManifest, trainCount: number, testCount: number): ShardEntry[] {
  const wanted = manifest.shards.filter(
    (shard) => shard.first < (shard.split === 'train' ? trainCount : testCount),
  );
  const urgency = (shard: ShardEntry) => (shard.split === 'test' ? 1 : shard.first === 0 ? 0 : 2);
  return wanted.sort((a, b) => urgency(a) - urgency(b) || a.first - b.first);
}
