// Keeps what an archive brings as shards with a manifest, just as prepared data are kept, so that all else is one way.
//
// Images are kept as they are, not packed: packing would cost a busy page half a minute of an import that takes
// seconds, for 90 MB. The manifest is written last and names shards of its own, so an import that fails or is
// stopped leaves the one before as it was.
import { imageBytes, type Shard } from '../dataSet.ts';
import { sha256Of } from '../decodeShard.ts';
import { type DataManifest, labelsOf, manifestVersion, type ShardEntry } from '../manifest.ts';
import { checkClassCounts } from './classCounts.ts';
import {
  belongs,
  covers,
  folderOf,
  importedManifest,
  missingParts,
  partialName,
  shardSuffix,
  wholeName,
} from './importedManifest.ts';
import type { ArchivedSource, KnownPart } from './recordFormat.ts';
import type { VisitFiles } from './visitFiles.ts';

export interface Imported {
  readonly source: ArchivedSource;
  /** Parts that must still come before one can train; none when the data set is whole. */
  readonly missing: readonly string[];
  /** False when the browser's storage would not take it: it is here for this visit. */
  readonly stored: boolean;
}

interface Arriving {
  readonly folder: string;
  readonly before: Awaited<ReturnType<typeof importedManifest>>;
  readonly shards: ShardEntry[];
}

/** One import's shards on their way into the browser. */
export class ImportedShards {
  private readonly arriving = new Map<ArchivedSource, Arriving>();

  /** @param token  part of the new shards' names, different for every import */
  constructor(
    private readonly files: VisitFiles,
    private readonly baseUrl: string,
    private readonly token: string,
  ) {}

  async add(source: ArchivedSource, { split, first, count, images, labels }: Shard): Promise<void> {
    const set = this.arriving.get(source) ?? (await this.begin(source));
    const sha256 = await sha256Of(images);
    const entry: ShardEntry = {
      ...{ file: `${this.token}-${split}-${first}${shardSuffix}`, split, first, count, packing: 'none' },
      labels: btoa(String.fromCharCode(...labels)),
      ...{ packedBytes: images.length, packedSha256: sha256 },
      ...{ imageBytes: count * imageBytes, imageSha256: sha256 },
    };
    // The same archive once more: what is there serves, and takes no room twice.
    const there = set.before?.shards.find(
      (shard) =>
        shard.split === split &&
        shard.first === first &&
        shard.imageSha256 === sha256 &&
        shard.labels === entry.labels,
    );
    const kept = there && (await this.files.get(set.folder + there.file));
    if (there && kept?.length === images.length) set.shards.push(there);
    else {
      set.shards.push(entry);
      await this.files.put(set.folder + entry.file, images);
    }
  }

  /**
   * Joins the parts with those that came before, checks splits that are whole, and lets them count from now on.
   *
   * @param parts  the parts that were read
   * @throws ImportError when a split's classes are not balanced; nothing has changed then but for `discard`
   */
  async finish(parts: readonly KnownPart[]): Promise<readonly Imported[]> {
    const joined = [...this.arriving].map(([source, set]) => {
      const before = set.before?.shards ?? [];
      const others = before.filter(
        (shard) => !parts.some((known) => known.source === source && belongs(shard, known.part)),
      );
      const shards = [...others, ...set.shards];
      checkWholeSplits(source, shards);
      return { source, set, shards, replaced: before.filter((shard) => !shards.includes(shard)) };
    });
    const imported: Imported[] = [];
    for (const { source, set, shards, replaced } of joined) {
      const { folder, before } = set;
      const missing = missingParts(source, shards);
      const name = missing.length === 0 ? wholeName : partialName;
      const stored = await this.writeManifest(source, folder, name, shards);
      if (before && before.name !== name) await this.files.drop(folder + before.name);
      for (const { file } of replaced) await this.files.drop(folder + file);
      imported.push({ source, missing, stored });
    }
    this.arriving.clear();
    return imported;
  }

  /** Forgets the shards that were added and did not come to count. */
  async discard(): Promise<void> {
    for (const { folder, shards } of this.arriving.values())
      for (const { file } of shards) if (file.startsWith(this.token)) await this.files.drop(folder + file);
    this.arriving.clear();
  }

  private async begin(source: ArchivedSource): Promise<Arriving> {
    const folder = folderOf(this.baseUrl, source);
    const before = await importedManifest(this.files, folder);
    const set: Arriving = { folder, before, shards: [] };
    this.arriving.set(source, set);
    return set;
  }

  /** @returns false when it is here for this visit only */
  private async writeManifest(
    { id, label, classes }: ArchivedSource,
    folder: string,
    name: string,
    shards: readonly ShardEntry[],
  ): Promise<boolean> {
    const manifest: DataManifest = {
      ...{ version: manifestVersion, id, name: label, classes, importedFrom: 'archive', shards },
    };
    const bytes = new TextEncoder().encode(JSON.stringify(manifest));
    const allStored = shards.every(({ file }) => !this.files.isForThisVisit(folder + file));
    if (allStored && (await this.files.put(folder + name, bytes))) return true;
    // Half of a data set in the storage is of no use at the next visit and only takes its room.
    for (const { file } of shards) {
      const images = await this.files.get(folder + file);
      if (images) await this.files.forThisVisit(folder + file, images);
    }
    await this.files.forThisVisit(folder + name, bytes);
    return false;
  }
}

function checkWholeSplits(source: ArchivedSource, shards: readonly ShardEntry[]): void {
  for (const split of ['train', 'test'] as const) {
    const parts = source.archive.parts.filter((part) => part.split === split);
    if (!parts.every((part) => covers(shards, part))) continue;
    const ofSplit = shards.filter((shard) => shard.split === split);
    const labels = ofSplit.flatMap((shard) => [...labelsOf(shard)]);
    checkClassCounts(source, split, labels);
  }
}
