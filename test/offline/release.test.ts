import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { releaseOf } from '../../src/cli/releaseFiles.mjs';
import { cachePrefix, fileFor, spentCaches } from '../../src/offline/release.ts';

const scope = 'https://example.org/a/class/';
const release = { version: 'x', files: ['index.html', 'bench.html', 'assets/page-1.js'] };

test('the page answers for its own files, under any sub-path, whatever stands behind the address', () => {
  expect(fileFor(scope, scope, release)).toBe('index.html');
  expect(fileFor(`${scope}#v=1&epochs=5`, scope, release)).toBe('index.html');
  expect(fileFor(`${scope}?lang=de#v=1`, scope, release)).toBe('index.html');
  expect(fileFor(`${scope}bench.html?only=step`, scope, release)).toBe('bench.html');
  expect(fileFor(`${scope}assets/page-1.js`, scope, release)).toBe('assets/page-1.js');
});

test('images, other folders and other servers are left to the network', () => {
  expect(fileFor(`${scope}data/cifar10/train-00.shard`, scope, release)).toBeNull();
  expect(fileFor(`${scope}assets/page-2.js`, scope, release)).toBeNull();
  expect(fileFor('https://example.org/a/', scope, release)).toBeNull();
  expect(fileFor('https://elsewhere.org/a/class/index.html', scope, release)).toBeNull();
});

test('the release before stays for tabs that still use it, older ones go, other pages are left alone', () => {
  const prefix = cachePrefix(scope);
  const other = cachePrefix('https://example.org/b/');
  const names = [`${prefix}1`, `${other}1`, 'seta-data-v1', `${prefix}2`, `${prefix}3`];
  expect(spentCaches(names, prefix, `${prefix}3`)).toEqual([`${prefix}1`]);
  expect(spentCaches([`${prefix}3`], prefix, `${prefix}3`)).toEqual([]);
});

test('a release lists what the page needs, without images and itself, and its version follows the contents', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'seta-release-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'assets'));
  await mkdir(join(folder, 'data/cifar10'), { recursive: true });
  const files = ['index.html', 'assets/a.js', 'data/cifar10/train-00.shard', 'serviceWorker.js'];
  for (const file of files) await writeFile(join(folder, file), file);
  const first = releaseOf(folder);
  expect(first.files).toEqual(['assets/a.js', 'index.html']);
  await writeFile(join(folder, 'serviceWorker.js'), 'changed');
  expect(releaseOf(folder)).toEqual(first);
  await writeFile(join(folder, 'index.html'), 'changed');
  expect(releaseOf(folder).version).not.toBe(first.version);
});
