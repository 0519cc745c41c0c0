import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keepCount } from '../../src/core/keep.ts';
import type { EpochRecord } from '../../src/core/records.ts';
import { completeConfig } from '../../src/engine/completeConfig.ts';
import { expectedSaving, matchSaved } from '../../src/engine/matchSaved.ts';

interface Reference {
  n: number;
  method: string;
  seed: number;
  epochs: number;
  pruneRatio: number;
  delta: number;
  groups?: number;
  windowScale?: number;
  savedRatio: number;
  records: EpochRecord[];
}

const references: Reference[] = JSON.parse(readFileSync('test/fixtures/reference_runs.json', 'utf8')).cases;

function planOf({ n, method, epochs, pruneRatio, delta, groups, windowScale }: Reference) {
  const own = { infobatch: { delta }, seta: { delta, groups, windowScale } }[method];
  const methodParams = method === 'full' ? {} : { pruneRatio, ...own };
  return completeConfig({ method, methodParams, epochs, trainCount: n }, false);
}
const withPresent = ({ n, records }: Reference) => records.map((record) => ({ ...record, present: n }));

test("what the authors' runs saved is expected within 4 points, exactly where the counts are known", () => {
  for (const reference of references) {
    const { saved, assuming } = expectedSaving(planOf(reference));
    const tolerance = assuming === null ? 1e-9 : 0.04;
    expect(Math.abs(saved - reference.savedRatio), reference.method).toBeLessThanOrEqual(tolerance);
  }
});

test('a finished run with another seed tells within 1 point what a run saves', () => {
  for (const reference of references.filter(({ method }) => ['seta', 'infobatch'].includes(method))) {
    const plan = planOf(reference);
    const other = references.find(
      (twin) => twin.seed !== reference.seed && JSON.stringify(planOf(twin)) === JSON.stringify(plan),
    )!;
    const finished = { params: plan.methodParams, records: withPresent(other) };
    const { saved, assuming } = expectedSaving(plan, finished);
    expect(assuming).toContain('as in the finished run');
    expect(Math.abs(saved - reference.savedRatio)).toBeLessThanOrEqual(0.01);
  }
});

test.each(['static', 'dynamic', 'epsilonGreedy', 'ucb', 'infobatch'])(
  '%s is matched to a share',
  (method) => {
    for (const [epochs, trainCount] of [
      [20, 10_000],
      [7, 1003],
    ] as const) {
      const config = completeConfig({ method, epochs, trainCount }, false);
      for (const target of [0, 0.1, 0.2345]) {
        const match = matchSaved(config, target);
        if (!match.matched) throw new Error(match.message);
        expect(Math.abs(match.expected.saved - target)).toBeLessThan(1 / trainCount + 1e-4);
      }
    }
  },
);

test('annealing and the first epoch are counted: the ratio is higher than the share', () => {
  const match = matchSaved(completeConfig({ method: 'ucb', epochs: 20, trainCount: 10_000 }, false), 0.4);
  // 17 epochs prune, the first of which takes everything: 16 of 20.
  expect(match).toMatchObject({ matched: true, methodParams: { pruneRatio: 0.5 }, param: 'pruneRatio' });
});

test('dynamic random is matched to the samples that floor leaves', () => {
  const match = matchSaved(completeConfig({ method: 'dynamic', trainCount: 999, epochs: 3 }, false), 0.4);
  if (!match.matched) throw new Error(match.message);
  const ratio = Number(match.methodParams.pruneRatio);
  expect(match.expected.saved).toBe(1 - keepCount(1 - ratio, 999) / 999);
});

test('SeTa is matched by its random drop, within what its window leaves', () => {
  const config = completeConfig({ method: 'seta', epochs: 20, trainCount: 10_000 }, false);
  const match = matchSaved(config, 0.45);
  if (!match.matched) throw new Error(match.message);
  expect(match.expected.saved).toBeCloseTo(0.45, 3);
  expect(match.expected.assuming).toContain('of one size');
  expect(match.methodParams).toMatchObject({ groups: 10, windowScale: 0.5 });
  expect(matchSaved(config, 0.2)).toEqual({
    matched: false,
    message: 'SeTa saves 40.0 % to 94.0 % of 20 epochs with its other settings, not 20.0 %',
  });
});

test('what cannot be reached is said with what can', () => {
  const config = completeConfig({ method: 'infobatch', epochs: 20, trainCount: 10_000 }, false);
  expect(matchSaved(config, 0.6)).toMatchObject({
    matched: false,
    message: expect.stringMatching(/0\.0 % to 43/),
  });
  expect(matchSaved(completeConfig({ method: 'full' }, false), 0.3)).toEqual({
    matched: false,
    message: 'Full training prunes nothing',
  });
});
