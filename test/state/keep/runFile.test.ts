// Run files there and back, and thousands of spoilt ones: each is read as a valid run or refused in one sentence.
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packChosen } from '../../../src/core/chosenBits.ts';
import type { SelectionReport } from '../../../src/core/records.ts';
import type { KeptEpoch, KeptRun } from '../../../src/state/keep/keptRun.ts';
import { runFrom } from '../../../src/state/keep/reopen.ts';
import { encodeRunFile, type ReadRunFile, readRunFile } from '../../../src/state/keep/runFile.ts';
import { importedRun, needKnown } from '../../../src/state/keep/runFileActions.ts';
import { noRace } from '../../../src/state/raceSettings.ts';
import { simulatedCatalog, simulatedDefaults } from '../../ui/simulatedCatalog.ts';

const config = { ...simulatedDefaults, epochs: 5 };
const run: KeptRun = {
  ...{
    id: 'a',
    raceId: 'a',
    entrant: 0,
    repeat: 0,
    config,
    name: 'SeTa, seed 0',
    notes: 'a note',
    pinned: true,
  },
  race: { entrants: [config], lockstep: 'epoch', seeds: [config.seed], lead: config, settings: noRace },
  ...{ state: 'finished', begunAt: 1e12, changedAt: 1e12, epochs: 2, testAccuracy: 0.4, savedRatio: 0.3 },
  ...{ parameterCount: 1234, gpuBytes: 5678, annealFrom: 4 },
};

function epochAt(epoch: number): KeptEpoch {
  const report: SelectionReport = {
    ...{ epoch, call: epoch, phase: 'prune', present: 40, selected: 20 },
    categories: [
      {
        kind: 'group',
        label: 'Group 1',
        selected: true,
        count: 20,
        meanLoss: 1,
        lowestLoss: 0.5,
        highestLoss: 1.5,
      },
      {
        kind: 'dropped',
        label: 'dropped at random',
        selected: false,
        count: 20,
        meanLoss: null,
        lowestLoss: null,
        highestLoss: null,
      },
    ],
    window: { start: 0, size: 1, positions: 1 },
    wcss: 3,
    histogram: { lowest: 0.5, highest: 1.5, counts: [[20], [20]] },
    ...{ nonFinite: 0, selectMs: 1 },
  };
  const record = {
    ...{ epoch, present: 40, selected: 20, groupSizes: [20], selectedGroupSizes: [20], centroids: [1] },
    ...{ trainLoss: epoch === 1 ? Number.NaN : 1.5, trainAccuracy: 0.5, testLoss: 1.6, testAccuracy: 0.4 },
    ...{ learningRate: 0.1, seconds: 2, steps: 3, savedRatio: 0.5 },
  };
  const bits = packChosen(
    Uint32Array.from({ length: 40 }, (_, i) => i % 2),
    1,
  );
  const tenths = Array.from({ length: 10 }, () => 4);
  const choice = { present: 40, bits, quantiles: { present: tenths, chosen: tenths } };
  const gallery = [39, 7].map((index, category) => ({ index, label: 9, loss: index / 8, category }));
  return { runId: 'a', epoch, record, report, stepLosses: [2, 1.5, 1], choice, gallery };
}

const epochs = [0, 1].map(epochAt);
const checkpoint = Uint8Array.from({ length: 64 }, (_, i) => i);
const encoded = async () =>
  new Uint8Array(await (await encodeRunFile({ run, epochs, checkpoint }, new Date(1e12))).arrayBuffer());

test('a run comes back from its file as it was', async () => {
  const read = await readRunFile(new Blob([await encoded()]));
  expect(read.run).toMatchObject({ config, name: 'SeTa, seed 0', notes: 'a note', parameterCount: 1234 });
  expect(read.epochs).toEqual(epochs.map(({ runId: _, ...epoch }) => epoch));
  expect(read.checkpoint).toEqual(checkpoint);
});

test('a run without a checkpoint has none', async () => {
  const file = await encodeRunFile({ run, epochs, checkpoint: null }, new Date(1e12));
  expect((await readRunFile(file)).checkpoint).toBeNull();
});

test.each([
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), /no run file/],
  ['nothing', new Uint8Array(), /no run file/],
  ['another gzip file', new Uint8Array(gzipSync('hello')), /does not begin as one/],
  ['a later version', new Uint8Array(gzipSync('SETARUN2....')), /another version.*reads version 1/],
])('%s is refused in words', async (_, bytes, words) => {
  await expect(readRunFile(new Blob([bytes]))).rejects.toThrow(words);
});

test('a file that is cut off says so', async () => {
  const bytes = await encoded();
  await expect(readRunFile(new Blob([bytes.slice(0, bytes.length - 20)]))).rejects.toThrow(
    /damaged or cut off/,
  );
});

test('settings that no run has, or a wrong field, are named', async () => {
  const withHead = async (change: (head: Record<string, unknown>) => void) => {
    const { head, rest } = parted(gunzipSync(await encoded()));
    change(head);
    return readRunFile(new Blob([joined(JSON.stringify(head), rest)]));
  };
  const configOf = (head: Record<string, unknown>) =>
    (head.run as { config: Record<string, unknown> }).config;
  const foreign = await withHead((head) => Object.assign(configOf(head), { colour: 'red' }));
  expect(() => needKnown(foreign.run, simulatedCatalog())).toThrow(/sets "colour", which no run has/);
  await expect(withHead((head) => Object.assign(configOf(head), { epochs: 'many' }))).rejects.toThrow(
    /run\.config\.epochs/,
  );
  await expect(withHead((head) => Object.assign(head, { epochs: [] }))).rejects.toThrow(/no epochs/);
  const outside = (change: object) =>
    withHead((head) => {
      const [, second] = head.epochs as { gallery: object[] }[];
      Object.assign(second!.gallery[0]!, change);
    });
  await expect(outside({ index: 40 })).rejects.toThrow(/epoch 2 shows images or groups/);
  await expect(outside({ category: 2 })).rejects.toThrow(/epoch 2 shows images or groups/);
});

function parted(bytes: Uint8Array): { head: Record<string, unknown>; rest: Uint8Array } {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  const text = new TextDecoder().decode(bytes.subarray(12, 12 + length));
  return { head: JSON.parse(text), rest: bytes.subarray(12 + length) };
}

function joined(text: string, rest: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(text);
  const bytes = new Uint8Array(12 + head.length + rest.length);
  bytes.set(new TextEncoder().encode('SETARUN1'));
  new DataView(bytes.buffer).setUint32(8, head.length, true);
  bytes.set(head, 12);
  bytes.set(rest, 12 + head.length);
  return new Uint8Array(gzipSync(bytes));
}

/** A seeded generator of whole numbers below `limit`. */
function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function spoilBytes(bytes: Uint8Array, random: (limit: number) => number): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes);
  switch (random(3)) {
    case 0:
      for (let i = random(8); i >= 0; i--) copy[random(copy.length)] = random(256);
      return copy;
    case 1:
      return copy.slice(0, random(copy.length));
    default:
      copy.copyWithin(random(copy.length), random(copy.length), random(copy.length));
      return copy;
  }
}

const oddities = [
  null,
  -1,
  1e300,
  0.5,
  2 ** 33,
  '',
  'x'.repeat(300),
  true,
  [],
  {},
  [[]],
  { epoch: 0 },
  '\u0000',
  -0,
];

/** Some value somewhere in the head becomes another, is left out, or moves. */
function spoilValue(value: unknown, random: (limit: number) => number): unknown {
  const isList = Array.isArray(value);
  const isObject = typeof value === 'object' && value !== null;
  if (!isObject || random(12) === 0) return oddities[random(oddities.length)];
  const keys = Object.keys(value);
  const key = keys[random(keys.length)];
  if (key === undefined) return oddities[random(oddities.length)];
  if (isList) {
    const place = Number(key);
    const copy = [...value];
    const kind = random(6);
    if (kind === 0) copy.splice(place, 1);
    else if (kind === 1) copy.splice(place, 0, copy[random(copy.length)]);
    else copy[place] = spoilValue(copy[place], random);
    return copy;
  }
  const { [key]: inside, ...others } = value as Record<string, unknown>;
  if (random(8) === 0) return others;
  return { ...others, [key]: spoilValue(inside, random) };
}

/** A valid run that the page can show, or one sentence. @throws anything else */
async function outcomeOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  let read: ReadRunFile;
  try {
    read = await readRunFile(new Blob([bytes]));
  } catch (error) {
    // The reader's own words, not those of a failure within it.
    expect(Object.getPrototypeOf(error)).toBe(Error.prototype);
    const { message } = error as Error;
    expect(message.length).toBeGreaterThan(10);
    expect(message.length).toBeLessThan(300);
    return 'refused';
  }
  const head = { ...importedRun(read.run, 'b', 0, read.epochs.length), testAccuracy: null, savedRatio: null };
  const shown = runFrom(
    head,
    read.epochs.map((epoch) => ({ ...epoch, runId: 'b' })),
    simulatedCatalog(),
  );
  expect(shown.records.map(({ epoch }) => epoch)).toEqual(read.epochs.map((_, i) => i));
  for (const { histogram, categories } of shown.reports)
    expect(histogram.counts).toHaveLength(categories.length);
  return 'read';
}

test('4,000 spoilt files: each gives a valid run or one sentence', async () => {
  const random = seeded(20);
  const whole = await encoded();
  const inner = gunzipSync(whole);
  const { head, rest } = parted(inner);
  const counts: Record<string, number> = { read: 0, refused: 0 };
  for (let i = 0; i < 4000; i++) {
    const kind = random(4);
    const bytes =
      kind === 0
        ? spoilBytes(whole, random)
        : kind === 1
          ? new Uint8Array(gzipSync(spoilBytes(inner, random)))
          : joined(JSON.stringify(spoilValue(head, random)), rest);
    const outcome = await outcomeOf(bytes);
    counts[outcome] = counts[outcome]! + 1;
  }
  // Some changes do no harm (another note, another number), most do.
  expect(counts.read).toBeGreaterThan(50);
  expect(counts.refused).toBeGreaterThan(2000);
}, 120_000);
