import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { movedPortNote, serveFolder } from '../../src/cli/serveFolder.mjs';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seta-serve-'));
  await mkdir(join(folder, 'site/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site/index.html'), '<title>page</title>');
  await writeFile(join(folder, 'site/assets/a.js'), 'export {};');
  await writeFile(join(folder, 'site/a.shard'), new Uint8Array([1, 2, 3]));
});

afterAll(() => rm(folder, { recursive: true }));

async function serve(options?: { port?: number; prefix?: string }) {
  const server = await serveFolder(join(folder, 'site'), options);
  onTestFinished(server.close);
  return server;
}

test('files come with their types and lengths', async () => {
  const { url } = await serve();
  for (const [path, type] of [
    ['', 'text/html; charset=utf-8'],
    ['assets/a.js', 'text/javascript; charset=utf-8'],
    ['a.shard', 'application/octet-stream'],
  ]) {
    const response = await fetch(url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
  }
  expect(new Uint8Array(await (await fetch(`${url}a.shard`)).arrayBuffer())).toEqual(
    new Uint8Array([1, 2, 3]),
  );
});

test('a file that is not there is 404, not the page', async () => {
  const { url } = await serve();
  expect((await fetch(`${url}data/cifar10/train-99.shard`)).status).toBe(404);
  expect((await fetch(`${url}assets`)).status).toBe(404);
});

test('the folder can stand under a sub-path', async () => {
  const { url } = await serve({ prefix: '/some/where/' });
  expect(url).toMatch(/\/some\/where\/$/);
  expect((await fetch(url)).status).toBe(200);
  expect((await fetch(new URL('/', url))).status).toBe(404);
});

test('nothing above the folder is served', async () => {
  const { url } = await serve();
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt']) {
    const status = await new Promise((resolve) => {
      request(url, { path }, (response) => resolve(response.resume().statusCode)).end();
    });
    expect(status).toBe(404);
  }
});

test('a taken port is passed over', async () => {
  const first = await serve();
  const taken = Number(new URL(first.url).port);
  const second = await serve({ port: taken });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
});

test('a port that is taken is left for the next one, and it is said what that means', async () => {
  const first = await serve();
  const second = await serve({ port: first.port });
  expect(second.port).toBeGreaterThan(first.port);
  expect(second.url).toContain(`:${second.port}/`);
  expect(movedPortNote(first.port, second.port)).toMatch(`kept under port ${first.port} are not here`);
  expect(movedPortNote(first.port, first.port)).toBeNull();
  expect(movedPortNote(0, first.port)).toBeNull();
});
