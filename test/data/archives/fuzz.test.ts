// Thousands of spoilt archives: each is read as a whole data set or refused in our own words, and nothing hangs.
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { importArchives } from '../../../src/data/archives/importArchives.ts';
import { ImportError } from '../../../src/data/archives/importError.ts';
import type { Shard } from '../../../src/data/dataSet.ts';
import { expectOfficial, fileOf, gzipOf, tarOf } from './officialArchive.ts';
import { officialContents, tiny10, tiny100, tinySources } from './tinySources.ts';

/** A seeded generator of whole numbers below `limit`. */
function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const heads = (tar: Uint8Array) =>
  Array.from({ length: tar.length / 512 }, (_, block) => block * 512).filter(
    (at) => new TextDecoder('latin1').decode(tar.subarray(at + 257, at + 262)) === 'ustar',
  );

/** Some damage to some bytes; `places` are where it does most harm. */
function spoil(bytes: Uint8Array<ArrayBuffer>, random: (limit: number) => number, places: readonly number[]) {
  const at = () =>
    places.length > 0 && random(2) === 0
      ? places[random(places.length)]! + random(512)
      : random(bytes.length);
  const copy = bytes.slice();
  switch (random(6)) {
    case 0:
      for (let i = random(8); i >= 0; i--) copy[at() % copy.length] = random(256);
      return copy;
    case 1:
      return copy.slice(0, random(copy.length));
    case 2:
      copy.copyWithin(at() % copy.length, at() % copy.length, random(copy.length));
      return copy;
    case 3: {
      const from = at() % copy.length;
      copy.fill(random(2) * 255, from, from + random(2000));
      return copy;
    }
    case 4:
      return new Uint8Array([
        ...copy.subarray(0, random(copy.length)),
        ...copy.subarray(random(copy.length)),
      ]);
    default:
      return new Uint8Array([...copy, ...Array.from({ length: random(1500) }, () => random(256))]);
  }
}

/** 'official', or the message of our own error. @throws anything else */
async function outcomeOf(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const shards = new Map<string, Shard[]>();
  try {
    const found = await importArchives({
      files: [fileOf(name, bytes)],
      sources: tinySources,
      onShard: async ({ id }, shard) => void shards.set(id, [...(shards.get(id) ?? []), shard]),
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    for (const { source, part } of found) {
      const labels = shards
        .get(source.id)!
        .filter(({ split, first }) => split === part.split && first >= part.first)
        .flatMap((shard) => [...shard.labels]);
      expect(labels.length).toBeGreaterThanOrEqual(part.count);
      for (const label of labels) expect(label).toBeLessThan(source.classes.length);
    }
    return 'read';
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    throw error;
  }
}

for (const source of [tiny10, tiny100]) {
  const tar = tarOf(officialContents(source));
  const name = source.archive.file;

  test(`1,200 spoilt ${name}: spoilt within gzip, around it, or unzipped`, { timeout: 120_000 }, async () => {
    const random = seeded(source.trainCount);
    const places = heads(tar);
    const zipped = gzipOf(tar);
    const problems = new Set<string>();
    let read = 0;
    for (let round = 0; round < 400; round++) {
      const within = spoil(tar, random, places);
      const around = spoil(zipped, random, [0]);
      for (const bytes of [gzipOf(within), around, within]) {
        const outcome = await outcomeOf(name, bytes);
        if (outcome === 'read') read++;
        else problems.add(outcome.replaceAll(/[\d,]+/g, '#'));
      }
    }
    // Pixels can be spoilt unseen where no gzip checksum covers them; and refusals come in many kinds.
    expect(read).toBeGreaterThan(0);
    expect(problems.size).toBeGreaterThan(5);
  });
}

test('the generator of archives makes what Node’s own gunzip reads', () => {
  const tar = tarOf(officialContents(tiny100));
  expect(gunzipSync(gzipOf(tar)).equals(tar)).toBe(true);
  expect(heads(tar).length).toBeGreaterThan(4);
});

test('an unspoilt archive passes the same way', async () => {
  const shards: Shard[] = [];
  await importArchives({
    files: [fileOf(tiny100.archive.file, gzipOf(tarOf(officialContents(tiny100))))],
    sources: tinySources,
    onShard: async (_, shard) => void shards.push(shard),
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  expectOfficial(tiny100, shards);
});
