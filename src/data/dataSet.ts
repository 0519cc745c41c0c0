// The contract of a data set: what the page must know before a single byte is loaded.

/** Pixels of an image in memory: planar RGB, 3 x 32 x 32 bytes, the order of CIFAR's binary files. */
export const imageBytes = 3072;

export type Split = 'train' | 'test';

/** A file of an official archive: consecutive records of one split. */
export interface ArchivePart {
  readonly file: string;
  readonly split: Split;
  /** Index of its first image within the split. */
  readonly first: number;
  readonly count: number;
}

/** A data set's official archive in CIFAR's binary form: records of one or two label bytes and 3,072 pixels. */
export interface ArchiveFormat {
  /** File name of the archive, and its size where its authors offer it. */
  readonly file: string;
  readonly fileBytes: number;
  /** Where its authors offer it; the page names it, nothing ever asks for it. */
  readonly page: string;
  readonly parts: readonly ArchivePart[];
  /** Text files in it that name labels, one a line. */
  readonly nameFiles: readonly { readonly file: string; readonly names: readonly string[] }[];
  /** By class; when there are superclasses, a record begins with its superclass. */
  readonly superclassOf?: readonly number[];
}

/** Describes one data set; its images lie as shards under `data/ID/` (see manifest.ts) or come by its archive. */
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
  /** The official archive, where the page can read it. */
  readonly archive?: ArchiveFormat;
  /** True when no package holds the images: only the archive brings them. */
  readonly archiveOnly?: boolean;
  /** This set is another one's images under coarser labels: `labelOf` maps that one's labels to this one's. */
  readonly coarserOf?: { readonly id: string; readonly labelOf: readonly number[] };
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

/** The id under which the images of a set are kept: its own, or that of the set that it relabels. */
export function imagesIdOf(source: DataSetSource): string {
  return source.coarserOf?.id ?? source.id;
}

/** A shard as it was kept, with the labels of `source`. */
export function relabelled(source: DataSetSource, shard: Shard): Shard {
  const labelOf = source.coarserOf?.labelOf;
  return labelOf ? { ...shard, labels: shard.labels.map((label) => labelOf[label]!) } : shard;
}

/** Checks nothing; gives a data set's file its type. */
export function defineDataSet(source: DataSetSource): DataSetSource {
  return source;
}
