import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { referenceSummary } from '../../src/cli/referenceSummary.mjs';
import summary from '../../src/ui/lessons/referenceSummary.json';

const runs = JSON.parse(readFileSync('test/fixtures/reference_runs.json', 'utf8'));

test('the committed summary is what the script makes of the reference runs', () => {
  expect(summary).toEqual(referenceSummary(runs));
});

test('a row is the mean over its seeds, with the sample deviation', () => {
  const one = (seed: number, testAccuracy: number, savedRatio: number) => ({
    ...{ name: 'x', n: 10, method: 'seta', epochs: 2, seed, savedRatio, pruneRatio: 0.1 },
    records: [{ testAccuracy: 0 }, { testAccuracy }],
  });
  expect(referenceSummary({ cases: [one(0, 0.5, 0.2), one(1, 0.7, 0.4)] })).toEqual([
    {
      ...{ name: 'x', method: 'seta', images: 10, epochs: 2, seeds: 2, pruneRatio: 0.1 },
      ...{ accuracy: 0.6, deviation: 0.141421, saved: 0.3 },
    },
  ]);
});
