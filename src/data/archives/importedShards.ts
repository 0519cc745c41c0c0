// Keeps what an archive brings as shards with a manifest, just as prepared data are kept, so that all else is one way.
//
// Images are kept as they are, not packed: packing would cost a busy page half a minute of an import that takes
// seconds, for 90 MB. The manifest is written last and names shards of its own, so an import that fails or is
// stopped leaves the one before as it was.
import { type ArchivePart, imageBytes, type Shard } from '../dataSet.ts';
import { sha256Of } from '../decodeShard.ts';
import { type DataManifest, labelsOf, manifestVersion, parseManifest, type ShardEntry } from '../manifest.ts';
import { checkClassCounts } from './classCounts.ts';
import type { ArchivedSource, KnownPart } from './recordFormat.ts';
import type { VisitFiles } from './visitFiles.ts';

export interface Imported {
  readonly source: ArchivedSource;
  /** Parts that must still come before one can train; none when the data set is whole. */
  readonly missing: readonly string[];
  /** False when the browser's storage would not take it: it is here for this visit. */
  readonly stored: boolean;
}

/** Whole data sets have their manifest where prepared ones have it; one that lacks parts waits under another name. */
const wholeName = 'manifest.json';
const partialName = 'parts.json';

function folderOf(baseUrl: string, { id }: ArchivedSource): string {
  return `${baseUrl.replace(/\/+$/, '')}/${id}/`;
}

/** What has been imported of a data set, nothing when there is nothing or it can no longer be read. */
async function importedManifest(
  files: VisitFiles,
  folder: string,
): Promise<{ readonly name: string; readonly shards: readonly ShardEntry[] } | null> {
  for (const name of [wholeName, partialName]) {
    const bytes = await files.get(folder + name);
    if (!bytes) continue;
    try {
      const manifest = parseManifest(new TextDecoder().decode(bytes));
      if (manifest.importedFrom) return { name, shards: manifest.shards };
    } catch {
      await files.drop(folder + name);
    }
  }
  return null;
}

function covers(shards: readonly ShardEntry[], part: ArchivePart): boolean {
  const within = shards.filter((shard) => belongs(shard, part));
  return within.reduce((sum, { count }) => sum + count, 0) === part.count;
}

function belongs({ split, first }: ShardEntry, part: ArchivePart): boolean {
  return split === part.split && first >= part.first && first < part.first + part.count;
}

function missingParts({ archive }: ArchivedSource, shards: readonly ShardEntry[]): string[] {
  return archive.parts.filter((part) => !covers(shards, part)).map(({ file }) => file);
}

/** The parts of a data set that no import has brought yet; none when it is whole. */
export async function missingOf(
  files: VisitFiles,
  baseUrl: string,
  source: ArchivedSource,
): Promise<string[]> {
  const imported = await importedManifest(files, folderOf(baseUrl, source));
  return missingParts(source, imported?.shards ?? []);
}

/** One import's shards on their way into the browser. */
export class ImportedShards {
  private readonly fresh = new Map<ArchivedSource, ShardEntry[]>();
  private readonly files: VisitFiles;
  private readonly baseUrl: string;
  private readonly token: string;
  private allStored = true;

  /** @param token  part of the new shards' names, different for every import */
  constructor(files: VisitFiles, baseUrl: string, token: string) {
    this.files = files;
    this.baseUrl = baseUrl;
    this.token = token;
  }

  async add(source: ArchivedSource, { split, first, count, images, labels }: Shard): Promise<void> {
    const file = `${this.token}-${split}-${first}.images`;
    const sha256 = await sha256Of(images);
    const entry: ShardEntry = {
      ...{ file, split, first, count, packing: 'none' },
      labels: btoa(String.fromCharCode(...labels)),
      ...{ packedBytes: images.length, packedSha256: sha256 },
      ...{ imageBytes: count * imageBytes, imageSha256: sha256 },
    };
    const stored = await this.files.put(folderOf(this.baseUrl, source) + file, images);
    this.allStored &&= stored;
    this.fresh.set(source, [...(this.fresh.get(source) ?? []), entry]);
  }

  /**
   * Joins the parts with those that came before, checks splits that are whole, and lets them count from now on.
   *
   * @param parts  the parts that were read
   * @throws ImportError when a split's classes are not balanced; then nothing has changed (see `discard`)
   */
  async finish(parts: readonly KnownPart[]): Promise<readonly Imported[]> {
    const sets = [];
    for (const [source, fresh] of this.fresh) {
      const folder = folderOf(this.baseUrl, source);
      const before = await importedManifest(this.files, folder);
      const replaced = (before?.shards ?? []).filter((shard) =>
        parts.some((known) => known.source === source && belongs(shard, known.part)),
      );
      const shards = [...(before?.shards ?? []).filter((shard) => !replaced.includes(shard)), ...fresh];
      this.checkWholeSplits(source, shards);
      sets.push({ source, folder, before, replaced, shards, missing: missingParts(source, shards) });
    }
    const imported: Imported[] = [];
    for (const { source, folder, before, replaced, shards, missing } of sets) {
      const { id, label, classes } = source;
      const manifest: DataManifest = {
        ...{ version: manifestVersion, id, name: label, classes, importedFrom: 'archive', shards },
      };
      const name = missing.length === 0 ? wholeName : partialName;
      const bytes = new TextEncoder().encode(JSON.stringify(manifest));
      const stored = this.allStored && (await this.files.put(folder + name, bytes));
      if (!stored) await this.keepForThisVisit(source, folder + name, bytes);
      if (before && before.name !== name) await this.files.drop(folder + before.name);
      for (const { file } of replaced) await this.files.drop(folder + file);
      imported.push({ source, missing, stored });
    }
    return imported;
  }

  /** Forgets this import's shards. */
  async discard(): Promise<void> {
    for (const [source, fresh] of this.fresh)
      for (const { file } of fresh) await this.files.drop(folderOf(this.baseUrl, source) + file);
    this.fresh.clear();
  }

  private checkWholeSplits(source: ArchivedSource, shards: readonly ShardEntry[]): void {
    for (const split of ['train', 'test'] as const) {
      const parts = source.archive.parts.filter((part) => part.split === split);
      if (!parts.every((part) => covers(shards, part))) continue;
      const ofSplit = shards.filter((shard) => shard.split === split);
      checkClassCounts(
        source,
        split,
        ofSplit.flatMap((shard) => [...labelsOf(shard)]),
      );
    }
  }

  /** Half of an import in the storage is of no use at the next visit and takes its room. */
  private async keepForThisVisit(
    source: ArchivedSource,
    manifestUrl: string,
    manifest: Uint8Array<ArrayBuffer>,
  ): Promise<void> {
    const folder = folderOf(this.baseUrl, source);
    for (const { file } of this.fresh.get(source) ?? []) {
      const bytes = await this.files.get(folder + file);
      if (bytes) await this.files.forThisVisit(folder + file, bytes);
    }
    await this.files.forThisVisit(manifestUrl, manifest);
  }
}
