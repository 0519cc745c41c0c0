import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sourceHash } from '../../src/cli/sourceHash.mjs';

async function folderOfSources(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'seta-sources-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'deep'));
  await writeFile(join(folder, 'a.ts'), 'one');
  await writeFile(join(folder, 'deep/b.ts'), 'two');
  return folder;
}

test('the same sources have the same hash, however often they are written', async () => {
  const folder = await folderOfSources();
  const before = sourceHash([folder]);
  await writeFile(join(folder, 'deep/b.ts'), 'two');
  expect(sourceHash([folder])).toBe(before);
});

test('a changed, renamed or added file changes it, however deep', async () => {
  const folder = await folderOfSources();
  const hashes = [sourceHash([folder])];
  await writeFile(join(folder, 'deep/b.ts'), 'three');
  hashes.push(sourceHash([folder]));
  await rename(join(folder, 'a.ts'), join(folder, 'c.ts'));
  hashes.push(sourceHash([folder]));
  await writeFile(join(folder, 'd.ts'), '');
  hashes.push(sourceHash([folder]));
  expect(new Set(hashes).size).toBe(4);
});

test('files that do not count may change', async () => {
  const folder = await folderOfSources();
  const counts = (file: string) => !file.endsWith('b.ts');
  const before = sourceHash([folder], counts);
  await writeFile(join(folder, 'deep/b.ts'), 'three');
  expect(sourceHash([folder], counts)).toBe(before);
});
