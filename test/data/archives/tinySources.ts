// Two small data sets in the forms of CIFAR-10 and CIFAR-100, their records laid out by hand. For Node and browsers.
import type { ArchivedSource } from '../../../src/data/archives/recordFormat.ts';
import type { ArchivePart } from '../../../src/data/dataSet.ts';

/** CIFAR-100's form with four classes: pairs of them have a superclass, as (0, 2) and (1, 3). */
export const tiny100: ArchivedSource = {
  id: 'tiny100',
  label: 'Tiny-100',
  help: '',
  source: '',
  classes: ['apple', 'baby bear', 'cloud', 'dolphin'],
  trainCount: 12,
  testCount: 4,
  archiveOnly: true,
  archive: {
    file: 'tiny-100-binary.tar.gz',
    fileBytes: 51_234,
    page: 'https://example.org/tiny.html',
    parts: [
      { file: 'train.bin', split: 'train', first: 0, count: 12 },
      { file: 'test.bin', split: 'test', first: 0, count: 4 },
    ],
    nameFiles: [
      { file: 'fine_label_names.txt', names: ['apple', 'baby bear', 'cloud', 'dolphin'] },
      { file: 'coarse_label_names.txt', names: ['dry', 'wet'] },
    ],
    superclassOf: [0, 1, 0, 1],
  },
};

/** CIFAR-10's form: one label byte, training images in two batches. */
export const tiny10: ArchivedSource = {
  id: 'tiny10',
  label: 'Tiny-10',
  help: '',
  source: '',
  classes: ['cat', 'dog', 'frog'],
  trainCount: 6,
  testCount: 3,
  archive: {
    file: 'tiny-10-binary.tar.gz',
    fileBytes: 27_000,
    page: 'https://example.org/tiny.html',
    parts: [
      { file: 'data_batch_1.bin', split: 'train', first: 0, count: 4 },
      { file: 'data_batch_2.bin', split: 'train', first: 4, count: 2 },
      { file: 'test_batch.bin', split: 'test', first: 0, count: 3 },
    ],
    nameFiles: [{ file: 'batches.meta.txt', names: ['cat', 'dog', 'frog'] }],
  },
};

export const tinySources = [tiny10, tiny100];

export interface Records {
  /** The file: [superclass,] class, red, green and blue plane, image after image. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly images: Uint8Array<ArrayBuffer>;
  readonly labels: Uint8Array<ArrayBuffer>;
}

/** Seeded noise, classes in turn over the whole split. */
export function recordsOf(source: ArchivedSource, part: ArchivePart): Records {
  let state = 77 + part.first + (part.split === 'test' ? 1000 : 0);
  const images = Uint8Array.from({ length: part.count * 3072 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
  const labels = Uint8Array.from({ length: part.count }, (_, i) => (part.first + i) % source.classes.length);
  const { superclassOf } = source.archive;
  const labelBytes = superclassOf ? 2 : 1;
  const bytes = new Uint8Array(part.count * (labelBytes + 3072));
  labels.forEach((label, i) => {
    const at = i * (labelBytes + 3072);
    bytes.set(superclassOf ? [superclassOf[label]!, label] : [label], at);
    bytes.set(images.subarray(i * 3072, (i + 1) * 3072), at + labelBytes);
  });
  return { bytes, images, labels };
}

/** The files of an archive by their paths in it, in the order in which they are packed. */
export type Contents = readonly (readonly [path: string, bytes: Uint8Array | string])[];

export function officialContents(source: ArchivedSource): Contents {
  const folder = source.archive.file.replace('.tar.gz', '');
  const { parts, nameFiles } = source.archive;
  return [
    ...nameFiles.map(
      // The official ones end in an empty line.
      ({ file, names }) => [`${folder}/${file}`, `${names.join('\n').replaceAll(' ', '_')}\n\n`] as const,
    ),
    ...parts.map((part) => [`${folder}/${part.file}`, recordsOf(source, part).bytes] as const),
  ];
}
