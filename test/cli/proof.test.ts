import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  compareRun,
  holds,
  type OwnRun,
  otherThanRecipe,
  type ReferenceRun,
  referencesFor,
} from '../../src/cli/proof.ts';
import { proofTable } from '../../src/cli/proofTable.ts';
import { mergeSettings, parseExperimentFile } from '../../src/core/experimentFile.ts';
import { checkConfig } from '../../src/engine/checkConfig.ts';
import { completeConfig } from '../../src/engine/completeConfig.ts';
import type { RunConfig } from '../../src/protocol.ts';

const references: readonly ReferenceRun[] = JSON.parse(
  readFileSync('test/fixtures/reference_runs.json', 'utf8'),
).cases;

function configsOf(name: string): RunConfig[] {
  const { base, runs, seeds } = parseExperimentFile(readFileSync(`test/proof/${name}.json`, 'utf8'));
  return runs.flatMap((run) =>
    seeds.map((seed) => completeConfig({ ...mergeSettings(base, run), seed }, false)),
  );
}

const adapter = { vendor: 'a', architecture: 'b', description: 'c' };

/** A run that did exactly what one reference seed did. */
function twinOf(config: RunConfig, reference: ReferenceRun): OwnRun {
  return {
    config,
    adapter,
    savedRatio: reference.savedRatio,
    records: reference.records as OwnRun['records'],
  };
}

test('every run of the proof files is allowed, comparable, and has its reference with its seed', () => {
  const configs = ['three-seeds', 'one-seed', 'all-images'].flatMap(configsOf);
  expect(configs).toHaveLength(6 + 4 + 12);
  for (const config of configs) {
    expect(checkConfig(config).filter(({ severity }) => severity === 'error')).toEqual([]);
    const run = { config, adapter, records: [], savedRatio: 0 };
    expect(otherThanRecipe(run)).toEqual([]);
    const found = referencesFor(run, references);
    expect(new Set(found.map(({ name }) => name)).size).toBe(1);
    expect(found.map(({ seed }) => seed)).toContain(config.seed);
  }
});

test('a reference run is within its own bounds', () => {
  for (const config of ['three-seeds', 'one-seed', 'all-images'].flatMap(configsOf)) {
    const found = referencesFor({ config, adapter, records: [], savedRatio: 0 }, references);
    const comparison = compareRun(twinOf(config, found.find(({ seed }) => seed === config.seed)!), found);
    expect(holds(comparison), comparison.name).toBe(true);
    expect(comparison.shape === null).toBe(config.method !== 'seta');
  }
});

test('a run that selects, learns or groups otherwise is outside, and the table says where', () => {
  const config = configsOf('three-seeds').find(({ method }) => method === 'seta')!;
  const found = referencesFor({ config, adapter, records: [], savedRatio: 0 }, references);
  const twin = twinOf(config, found[0]!);
  const changed = (change: (record: OwnRun['records'][number]) => object) =>
    compareRun({ ...twin, records: twin.records.map((record) => ({ ...record, ...change(record) })) }, found);
  const more = changed(({ selected }) => ({ selected: selected + 0.04 * config.trainCount }));
  expect([more.selected.holds, more.accuracy.holds, more.shape?.holds]).toEqual([false, true, true]);
  const better = changed(({ testAccuracy }) => ({ testAccuracy: testAccuracy + 0.05 }));
  expect([better.selected.holds, better.accuracy.holds, better.shape?.holds]).toEqual([true, false, true]);
  const reversed = changed(({ groupSizes }) => ({ groupSizes: groupSizes && [...groupSizes].reverse() }));
  expect([reversed.selected.holds, reversed.accuracy.holds, reversed.shape?.holds]).toEqual([
    true,
    true,
    false,
  ]);
  expect(proofTable([more])).toContain('**no: selected**');
  expect(proofTable([better])).toContain('**no: accuracy**');
  expect(proofTable([reversed])).toContain('**no: group sizes**');
});

test('bounds are two deviations of the reference seeds, at least 2 points', () => {
  const config = configsOf('one-seed').find(({ method }) => method === 'full')!;
  const found = referencesFor({ config, adapter, records: [], savedRatio: 0 }, references);
  expect(compareRun(twinOf(config, found[0]!), found).accuracy.allowed).toBe(0.02);
  const apart = found.map((reference, place) => ({
    ...reference,
    records: reference.records.map((record) => ({ ...record, testAccuracy: 0.5 + 0.1 * place })),
  }));
  expect(compareRun(twinOf(config, apart[0]!), apart).accuracy.allowed).toBeCloseTo(0.2, 12);
});

test('another recipe is not compared', () => {
  const config = { ...configsOf('one-seed')[0]!, batchSize: 64, augment: false };
  expect(otherThanRecipe({ config, adapter, records: [], savedRatio: 0 })).toEqual([
    'batchSize 64 instead of 128',
    'augment false instead of true',
  ]);
});

test('a run on spoilt images or in half precision is not compared, one from before those settings is', () => {
  const config = configsOf('one-seed')[0]!;
  const differences = (change: object) =>
    otherThanRecipe({ config: { ...config, ...change }, adapter, records: [], savedRatio: 0 });
  const changes = { labelNoise: 0.2, duplicates: 0.1, blurred: 0.05, blank: 0.05 };
  for (const [key, value] of Object.entries({ ...changes, precision: 'f16' })) {
    expect(differences({ [key]: value })).toEqual([
      `${key} ${value} instead of ${key === 'precision' ? 'f32' : 0}`,
    ]);
    expect(differences({ [key]: undefined })).toEqual([]);
  }
});
