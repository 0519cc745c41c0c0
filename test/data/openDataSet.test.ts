import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, type TestContext, test } from 'vitest';
import type { Shard } from '../../src/data/dataSet.ts';
import { type DataProgress, type OpenOptions, openDataSet } from '../../src/data/openDataSet.ts';
import { readDisk } from '../../src/data/readDisk.ts';
import { NeverThereError, readHttp } from '../../src/data/readHttp.ts';
import { type Fault, startDataServer } from './dataServer.ts';
import { keptInMemory } from './keptInMemory.ts';
import { tinyDataSet } from './tinyDataSet.ts';

const { manifest, shards: tinyShards } = tinyDataSet();

function open(options: Partial<OpenOptions> & { baseUrl: string }) {
  const shards: Shard[] = [];
  const problems: string[] = [];
  const retried: string[] = [];
  const progress: DataProgress[] = [];
  const opened = openDataSet({
    id: 'tiny',
    trainCount: 9,
    testCount: 6,
    onShard: (shard) => shards.push(shard),
    onProgress: (state) => progress.push(state),
    onProblem: (shard, message) => problems.push(`${shard}: ${message}`),
    onRetry: (shard) => retried.push(shard),
    ...options,
  });
  return { ...opened, shards, problems, retried, progress, last: () => progress.at(-1)! };
}

/** Until its test is over: they run beside each other. */
async function serve({ onTestFinished }: TestContext, fault?: Fault) {
  const server = await startDataServer(fault);
  onTestFinished(server.close);
  return server;
}

/** A moment that a test waits for or holds back. */
function moment() {
  let come = () => {};
  const came = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { come, came };
}

const body = (text: string) => new TextEncoder().encode(text);

// Three tries take 2.5 s; a busy machine needs more than the usual 5 s for that.
describe.concurrent('loading a data set', { timeout: 30_000 }, () => {
  test('every shard arrives decoded, with its labels', async (context) => {
    const server = await serve(context);
    const data = open({ baseUrl: server.url });
    await data.done;
    expect(data.problems).toEqual([]);
    for (const { entry, images } of tinyShards) {
      const shard = data.shards.find(({ split, first }) => split === entry.split && first === entry.first)!;
      expect(shard.images).toEqual(images);
      expect(Array.from(shard.labels)).toEqual([0, 1, 2].map((i) => entry.first + i));
    }
  });

  test('the first training shard and the test shards are asked for first', async (context) => {
    const server = await serve(context);
    await open({ baseUrl: server.url }).done;
    expect(server.asked).toEqual([
      'manifest.json',
      ...['train-0.shard', 'test-0.shard', 'test-3.shard', 'train-3.shard', 'train-6.shard'],
    ]);
  });

  test('only the shards of the first images are asked for, and the last one is cut', async (context) => {
    const server = await serve(context);
    const data = open({ baseUrl: server.url, trainCount: 4, testCount: 2 });
    await data.done;
    expect(server.asked).toHaveLength(4);
    expect(data.shards.map(({ split, first, count }) => [split, first, count]).sort()).toEqual([
      ['test', 0, 2],
      ['train', 0, 3],
      ['train', 3, 1],
    ]);
    for (const shard of data.shards) expect(shard.images.length).toBe(shard.count * 3072);
    expect(data.last()).toMatchObject({ trainPresent: 4, testPresent: 2, shardCount: 3, done: true });
  });

  test('progress ends with every byte and never says done before', async (context) => {
    const server = await serve(context);
    const data = open({ baseUrl: server.url });
    await data.done;
    const totalBytes = tinyShards.reduce((sum, shard) => sum + shard.packed.length, 0);
    expect(data.last()).toEqual({
      ...{ loadedBytes: totalBytes, totalBytes, shardsReady: 5, shardCount: 5 },
      ...{ trainPresent: 9, testPresent: 6, origin: 'network', done: true },
    });
    expect(data.progress.filter((state) => state.done)).toHaveLength(1);
  });

  test('a missing shard is named with its HTTP status, and the others arrive', async (context) => {
    const server = await serve(context, (file) =>
      file === 'train-3.shard' ? { status: 404, body: body('') } : null,
    );
    const data = open({ baseUrl: server.url });
    await data.done;
    expect(data.problems).toEqual(['train-3.shard: HTTP 404 Not Found (3 tries)']);
    expect(data.shards).toHaveLength(4);
    expect(data.last()).toMatchObject({ shardsReady: 4, trainPresent: 6, testPresent: 6, done: false });
  });

  test('a short shard is named with the bytes expected and got', async (context) => {
    const short = tinyShards[1]!.packed;
    const server = await serve(context, (file) =>
      file === 'test-3.shard' ? { status: 200, body: short.subarray(0, 77) } : null,
    );
    const data = open({ baseUrl: server.url });
    await data.done;
    expect(data.problems).toEqual([`test-3.shard: expected ${short.length} bytes, got 77 (3 tries)`]);
  });

  test('a corrupt shard is named as such', async (context) => {
    const spoilt = tinyShards[4]!.packed.slice();
    spoilt[400] = spoilt[400]! ^ 0x10;
    const server = await serve(context, (file) =>
      file === 'train-0.shard' ? { status: 200, body: spoilt } : null,
    );
    const data = open({ baseUrl: server.url });
    await data.done;
    expect(data.problems).toHaveLength(1);
    expect(data.problems[0]).toMatch(/^train-0\.shard: corrupt: .*\(3 tries\)$/);
    expect(data.shards).toHaveLength(4);
  });

  test('a connection that breaks once is tried again without a word', async (context) => {
    const server = await serve(context, (_, visit) => (visit === 1 ? 'hangUp' : null));
    const data = open({ baseUrl: server.url });
    await data.done;
    expect(data.problems).toEqual([]);
    expect(data.last()).toMatchObject({ done: true, loadedBytes: data.last().totalBytes });
  });

  test('a missing manifest is named, and a retry loads everything', async (context) => {
    let broken = true;
    const server = await serve(context, () => (broken ? { status: 503, body: body('') } : null));
    const data = open({ baseUrl: server.url });
    await data.done;
    expect(data.problems).toEqual(['manifest.json: HTTP 503 Service Unavailable (3 tries)']);
    broken = false;
    expect(data.retried).toEqual([]);
    await data.retry();
    expect(data.retried).toEqual(['manifest.json']);
    expect(data.shards).toHaveLength(5);
  });

  test('what can never be fetched is not tried again', async (context) => {
    const server = await serve(context);
    let tries = 0;
    const read = async () => {
      tries++;
      throw new NeverThereError('load the archive again');
    };
    const data = open({ baseUrl: server.url, read });
    await data.done;
    expect(data.problems).toEqual(['manifest.json: load the archive again']);
    expect(tries).toBe(1);
  });

  test('a retry asks only for what is missing', async (context) => {
    let broken = true;
    const server = await serve(context, (file) =>
      broken && file === 'train-6.shard' ? { status: 500, body: body('') } : null,
    );
    const data = open({ baseUrl: server.url });
    await data.done;
    broken = false;
    const before = server.asked.length;
    await data.retry();
    expect(server.asked.slice(before)).toEqual(['train-6.shard']);
    expect(data.last()).toMatchObject({ shardsReady: 5, done: true });
  });

  test('a retry loads what failed at once, while another shard is still under way', async (context) => {
    const server = await serve(context);
    const held = moment();
    const failed = moment();
    const back = moment();
    let broken = true;
    const data = open({
      baseUrl: server.url,
      read: async (url, onBytes, signal) => {
        if (url.endsWith('train-6.shard')) await held.came;
        if (url.endsWith('train-0.shard') && broken) throw new NeverThereError('not there');
        return readHttp(url, onBytes, signal);
      },
      onProblem: () => failed.come(),
      onProgress: ({ shardsReady }) => {
        if (shardsReady === 4) back.come();
      },
    });
    await failed.came;
    expect(data.retried).toEqual([]);
    broken = false;
    const done = data.retry();
    await back.came;
    expect(data.shards.map(({ split, first }) => `${split} ${first}`)).toContain('train 0');
    expect(data.retried).toEqual(['train-0.shard']);
    held.come();
    await done;
    expect(data.shards).toHaveLength(5);
  });

  test('a shard that fails while others load is not tried twice for one retry', async (context) => {
    const server = await serve(context);
    const held = moment();
    let tries = 0;
    const second = moment();
    const failed = moment();
    const data = open({
      baseUrl: server.url,
      read: async (url, onBytes, signal) => {
        if (url.endsWith('train-6.shard')) await held.came;
        if (!url.endsWith('train-0.shard')) return readHttp(url, onBytes, signal);
        tries++;
        if (tries === 2) second.come();
        throw new NeverThereError('not there');
      },
      onProblem: () => failed.come(),
    });
    await failed.came;
    void data.retry();
    void data.retry();
    await second.came;
    held.come();
    await data.done;
    expect(tries).toBe(2);
    expect(data.shards).toHaveLength(4);
  });

  test('a second visit loads nothing from the network', async (context) => {
    const server = await serve(context);
    const kept = keptInMemory();
    await open({ baseUrl: server.url, kept }).done;
    const before = server.asked.length;
    const second = open({ baseUrl: server.url, kept });
    await second.done;
    expect(server.asked.length).toBe(before);
    expect(second.shards).toHaveLength(5);
    expect(second.last()).toMatchObject({ origin: 'storage', done: true });
  });

  test('a corrupt kept copy is dropped and fetched again', async (context) => {
    const server = await serve(context);
    const kept = keptInMemory();
    await open({ baseUrl: server.url, kept }).done;
    const before = server.asked.length;
    const url = `${server.url}tiny/train-3.shard`;
    kept.files.set(url, body('spoilt'));
    const second = open({ baseUrl: server.url, kept });
    await second.done;
    expect(server.asked.slice(before)).toEqual(['train-3.shard']);
    expect(second.problems).toEqual([]);
    expect(second.last()).toMatchObject({ origin: 'mixed', done: true });
    expect(kept.files.get(url)).toEqual(tinyShards[0]!.packed);
  });

  test('a shard that fails is never kept', async (context) => {
    const server = await serve(context, (file) =>
      file === 'test-0.shard' ? { status: 200, body: body('x') } : null,
    );
    const kept = keptInMemory();
    await open({ baseUrl: server.url, kept }).done;
    expect(kept.files.has(`${server.url}tiny/test-0.shard`)).toBe(false);
    expect(kept.files.size).toBe(5);
  });

  test('nothing is called after close', async (context) => {
    const server = await serve(context);
    const data = open({ baseUrl: server.url });
    data.close();
    await data.done;
    expect([...data.shards, ...data.problems, ...data.progress]).toEqual([]);
  });

  test('the same shards are read from the disk', async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'seta-data-'));
    context.onTestFinished(() => rm(folder, { recursive: true }));
    await mkdir(join(folder, 'tiny'));
    await writeFile(join(folder, 'tiny/manifest.json'), JSON.stringify(manifest));
    for (const { entry, packed } of tinyShards.slice(1))
      await writeFile(join(folder, 'tiny', entry.file), packed);
    const data = open({ baseUrl: pathToFileURL(folder).href, read: readDisk });
    await data.done;
    expect(data.shards).toHaveLength(4);
    expect(data.problems).toHaveLength(1);
    expect(data.problems[0]).toMatch(/^train-3\.shard: cannot be read .*npm run data/);
  });
});
