// What only a browser can show: its gunzip, its streams and its storage take an import as Node does.
import { packTar } from 'modern-tar';
import { afterAll, expect, test } from 'vitest';
import { importArchives } from '../../../src/data/archives/importArchives.ts';
import { ImportError } from '../../../src/data/archives/importError.ts';
import { dropOrphans, missingOf } from '../../../src/data/archives/importedManifest.ts';
import { ImportedShards } from '../../../src/data/archives/importedShards.ts';
import { browserFile } from '../../../src/data/archives/importFile.ts';
import { VisitFiles } from '../../../src/data/archives/visitFiles.ts';
import type { Shard } from '../../../src/data/dataSet.ts';
import { clearKeptFiles, openKeptFiles } from '../../../src/data/keptFiles.ts';
import { openDataSet } from '../../../src/data/openDataSet.ts';
import { NeverThereError } from '../../../src/data/readHttp.ts';
import { officialContents, recordsOf, tiny100, tinySources } from './tinySources.ts';

// These suites can run in Node too (GPU_TESTS=node), where the unit tests have shown all this.
const inBrowser = typeof window !== 'undefined';
const baseUrl = inBrowser ? new URL('/data', location.origin).href : '';

async function archiveBytes(): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const tar = await packTar(
    officialContents(tiny100).map(([name, content]) => {
      const data = typeof content === 'string' ? encoder.encode(content) : content;
      return { header: { name, size: data.length }, body: data };
    }),
  );
  const zipped = new Blob([tar]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(zipped).arrayBuffer());
}

async function importInto(files: VisitFiles, bytes: Uint8Array<ArrayBuffer>, token: string) {
  const shards = new ImportedShards(files, baseUrl, token);
  const parts = await importArchives({
    files: [browserFile(new File([bytes], 'tiny-100-binary.tar.gz'))],
    sources: tinySources,
    onShard: (source, shard) => shards.add(source, shard),
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  return shards.finish(parts);
}

afterAll(async () => {
  if (inBrowser) await clearKeptFiles();
});

test.runIf(inBrowser)(
  'an archive is kept in Chromium’s storage and opened from it, byte for byte',
  async () => {
    await clearKeptFiles();
    const imported = await importInto(new VisitFiles(), await archiveBytes(), 'first');
    expect(imported).toMatchObject([{ missing: [], stored: true }]);
    const shards: Shard[] = [];
    const problems: string[] = [];
    await openDataSet({
      ...{ baseUrl, id: 'tiny100', trainCount: 12, testCount: 4 },
      read: () => Promise.reject(new NeverThereError('not on the server')),
      onShard: (shard) => shards.push(shard),
      onProgress: () => undefined,
      onProblem: (shard, message) => problems.push(`${shard}: ${message}`),
    }).done;
    expect(problems).toEqual([]);
    for (const part of tiny100.archive.parts) {
      const shard = shards.find(({ split }) => split === part.split)!;
      const { images, labels } = recordsOf(tiny100, part);
      expect([...shard.labels]).toEqual([...labels]);
      expect(shard.images.findIndex((value, at) => value !== images[at])).toBe(-1);
    }
  },
);

test.runIf(inBrowser)('shards that no manifest names are cleared from Chromium’s storage', async () => {
  const kept = await openKeptFiles();
  const orphan = `${baseUrl}/tiny100/cut-train-0.images`;
  expect(await kept.put(orphan, new Uint8Array(10))).toBe(true);
  const files = new VisitFiles();
  await dropOrphans(files, baseUrl, tinySources);
  expect(await kept.get(orphan)).toBe(null);
  expect(await missingOf(files, baseUrl, tiny100)).toEqual([]);
});

test.runIf(inBrowser)('cut off or damaged gzip is refused in our own words in Chromium too', async () => {
  const whole = await archiveBytes();
  const flipped = whole.slice();
  flipped[20_000] = flipped[20_000]! ^ 1;
  const spoilt = [
    whole.slice(0, 30_000),
    whole.slice(0, -4),
    flipped,
    new Uint8Array([...whole, 1, 2, 3]),
    new Uint8Array([0x1f, 0x8b, 8, 0, 0]),
  ];
  for (const bytes of spoilt) {
    const error: unknown = await importInto(new VisitFiles(), bytes, 'spoilt').catch((problem) => problem);
    expect(error).toBeInstanceOf(ImportError);
    expect((error as Error).message).toMatch(
      /^tiny-100-binary\.tar\.gz: its gzip data .*; the file has [\d,]+ bytes, the official one 51,234; download it again$/,
    );
  }
});
