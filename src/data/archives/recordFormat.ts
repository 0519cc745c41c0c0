// What the bytes of an archive's files mean, from the data set's definition.
import { t } from '../../texts/texts.ts';
import { type ArchiveFormat, type ArchivePart, type DataSetSource, imageBytes } from '../dataSet.ts';

/** A data set that has an archive. */
export type ArchivedSource = DataSetSource & { readonly archive: ArchiveFormat };

export function hasArchive(source: DataSetSource): source is ArchivedSource {
  return source.archive !== undefined;
}

/** Bytes of a record: its labels and its image. */
export function recordBytes({ archive }: ArchivedSource): number {
  return labelBytes(archive) + imageBytes;
}

/** Label bytes of a record: superclass and class, or the class alone. */
export function labelBytes(archive: ArchiveFormat): number {
  return archive.superclassOf ? 2 : 1;
}

export function partBytes(source: ArchivedSource, part: ArchivePart): number {
  return part.count * recordBytes(source);
}

export interface KnownPart {
  readonly source: ArchivedSource;
  readonly part: ArchivePart;
}

/** A browser that saves train.bin twice calls the second one "train (1).bin". */
function plainName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.toLowerCase().replace(/ ?\(\d+\)(?=\.[^.]*$)/, '');
}

/**
 * The part that a file must be, by its name.
 *
 * @param path  a file's name, or its path in an archive
 */
export function partNamed(path: string, sources: readonly ArchivedSource[]): KnownPart | null {
  const name = plainName(path);
  for (const source of sources) {
    const part = source.archive.parts.find(({ file }) => file === name);
    if (part) return { source, part };
  }
  return null;
}

/** The names that a text file of an archive should hold, when it is one. */
export function namesIn(path: string, sources: readonly ArchivedSource[]): readonly string[] | null {
  const name = plainName(path);
  const files = sources.flatMap(({ archive }) => archive.nameFiles);
  return files.find(({ file }) => file === name)?.names ?? null;
}

/** 'cifar-10-binary.tar.gz (or its data_batch_1.bin ... test_batch.bin)': what is read here, for messages. */
export function expectedFiles(sources: readonly ArchivedSource[]): string {
  const { archiveOrParts, and, or } = t.archiveProblems.expected;
  return sources
    .map(({ archive }) => {
      const files = archive.parts.map(({ file }) => file);
      const parts = files.length > 2 ? `${files[0]} ... ${files.at(-1)}` : files.join(and);
      return archiveOrParts(archive.file, parts);
    })
    .join(or);
}
