// What imports have brought so far: a manifest beside the kept shards, like that of prepared data.
import type { ArchivePart } from '../dataSet.ts';
import { parseManifest, type ShardEntry } from '../manifest.ts';
import type { ArchivedSource } from './recordFormat.ts';
import type { VisitFiles } from './visitFiles.ts';

/** A whole data set has its manifest where a prepared one has it; one that lacks parts waits under another name. */
export const wholeName = 'manifest.json';
export const partialName = 'parts.json';

/** File names of imported shards end so. */
export const shardSuffix = '.images';

export function folderOf(baseUrl: string, { id }: { readonly id: string }): string {
  return `${baseUrl.replace(/\/+$/, '')}/${id}/`;
}

/** What has been imported of a data set; null when there is nothing or it can no longer be read. */
export async function importedManifest(
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

/** True when the shard holds images of that part. */
export function belongs({ split, first }: ShardEntry, part: ArchivePart): boolean {
  return split === part.split && first >= part.first && first < part.first + part.count;
}

/** True when the shards hold the whole part. */
export function covers(shards: readonly ShardEntry[], part: ArchivePart): boolean {
  const within = shards.filter((shard) => belongs(shard, part));
  return within.reduce((sum, { count }) => sum + count, 0) === part.count;
}

/** File names of the parts that are not there. */
export function missingParts({ archive }: ArchivedSource, shards: readonly ShardEntry[]): string[] {
  return archive.parts.filter((part) => !covers(shards, part)).map(({ file }) => file);
}

/** File names of the parts that no import has brought yet; none when the data set is whole. */
export async function missingOf(
  files: VisitFiles,
  baseUrl: string,
  source: ArchivedSource,
): Promise<string[]> {
  const imported = await importedManifest(files, folderOf(baseUrl, source));
  return missingParts(source, imported?.shards ?? []);
}

/** Drops shards that no manifest names: an import was cut short when its tab was closed. */
export async function dropOrphans(
  files: VisitFiles,
  baseUrl: string,
  sources: readonly ArchivedSource[],
): Promise<void> {
  const urls = await files.urls();
  for (const source of sources) {
    const folder = folderOf(baseUrl, source);
    const named = new Set((await importedManifest(files, folder))?.shards.map(({ file }) => folder + file));
    for (const url of urls)
      if (url.startsWith(folder) && url.endsWith(shardSuffix) && !named.has(url)) await files.drop(url);
  }
}
