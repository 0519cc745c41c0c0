// The contract of a data set: what the page must know before a single byte is loaded.

/** Pixels of an image in memory: planar RGB, 3 x 32 x 32 bytes, the order of CIFAR's binary files. */
export const imageBytes = 3072;

export type Split = 'train' | 'test';

/** Describes one data set; its images lie as shards under `data/ID/` (see manifest.ts). */
export interface DataSetSource {
  readonly id: string;
  readonly label: string;
  /** One line for the page. */
  readonly help: string;
  /** Who made it and where it is published. */
  readonly source: string;
  /** Class names; a label is an index into them. */
  readonly classes: readonly string[];
  readonly trainCount: number;
  readonly testCount: number;
}

/** Some consecutive images of one split, decoded and verified. */
export interface Shard {
  readonly split: Split;
  /** Index of its first image within the split. */
  readonly first: number;
  readonly count: number;
  /** u8 [count, 3072], planar RGB. */
  readonly images: Uint8Array<ArrayBuffer>;
  /** u8 [count]. */
  readonly labels: Uint8Array<ArrayBuffer>;
}

/** Checks nothing; gives a data set's file its type. */
export function defineDataSet(source: DataSetSource): DataSetSource {
  return source;
}
