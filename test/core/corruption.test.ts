import { expect, test } from 'vitest';
import {
  corruptionKinds,
  corruptionOf,
  corruptionPlan,
  isSameCorruption,
  trueLabel,
  wrongLabel,
} from '../../src/core/corruption.ts';

const none = { labelNoise: 0, duplicates: 0, blurred: 0, blank: 0, corruptionSeed: 0 };
const mixed = { labelNoise: 0.2, duplicates: 0.1, blurred: 0.05, blank: 0.03, corruptionSeed: 7 };
const countOf = (kinds: Uint8Array, kind: number) => kinds.filter((one) => one === kind).length;

test('every kind has exactly its share', () => {
  const { kinds, count } = corruptionPlan(5000, mixed);
  expect([1, 2, 3, 4].map((kind) => countOf(kinds, kind))).toEqual([1000, 500, 250, 150]);
  expect(count).toBe(1900);
});

test('shares finer than a hundredth add up over the hundreds', () => {
  const { kinds } = corruptionPlan(2000, { ...none, labelNoise: 0.125 });
  expect(countOf(kinds, 1)).toBe(250);
  expect(countOf(kinds.subarray(0, 1000), 1)).toBe(125);
});

test('without shares nothing is spoilt', () => {
  const { kinds, originals, count } = corruptionPlan(300, none);
  expect(count).toBe(0);
  expect(kinds.every((kind) => kind === 0)).toBe(true);
  expect([...originals]).toEqual(Array.from({ length: 300 }, (_, i) => i));
});

test('the same seed spoils the same images, another seed others', () => {
  expect(corruptionPlan(1000, mixed)).toEqual(corruptionPlan(1000, mixed));
  const [a, b] = [corruptionPlan(1000, mixed), corruptionPlan(1000, { ...mixed, corruptionSeed: 8 })];
  const both = a.kinds.filter((kind, i) => kind > 0 && b.kinds[i]! > 0).length;
  // Two independent draws of 38 % share about 14 %.
  expect(both).toBeGreaterThan(80);
  expect(both).toBeLessThan(220);
});

test('fewer images are the beginning of more', () => {
  const [few, many] = [corruptionPlan(333, mixed), corruptionPlan(1000, mixed)];
  expect(few.kinds).toEqual(many.kinds.slice(0, 333));
  expect(few.originals).toEqual(many.originals.slice(0, 333));
});

test('a duplicate repeats a clean image before it, any other image is its own original', () => {
  const plan = corruptionPlan(3000, { ...mixed, labelNoise: 0.4, duplicates: 0.3 });
  const sources = new Set<number>();
  for (const [sample, original] of plan.originals.entries()) {
    if (corruptionOf(plan, sample) !== 'duplicate') expect(original).toBe(sample);
    else {
      expect(original).toBeLessThan(sample);
      expect(corruptionOf(plan, original)).toBeNull();
      sources.add(original);
    }
  }
  expect(sources.size).toBeGreaterThan(300);
});

test.each([2, 10, 100])(
  'a wrong label is one of the other %i - 1 and leads back to the true one',
  (classes) => {
    const seen = new Set<number>();
    for (let sample = 0; sample < 2000; sample++) {
      const label = sample % classes;
      const wrong = wrongLabel(label, sample, classes, 3);
      expect(wrong).not.toBe(label);
      expect(wrong).toBeLessThan(classes);
      expect(trueLabel(wrong, sample, classes, 3)).toBe(label);
      if (label === 0) seen.add(wrong);
    }
    if (classes <= 10) expect(seen.size).toBe(classes - 1);
  },
);

test('the seed matters only where something is spoilt; a run from before corruption has none', () => {
  expect(isSameCorruption(none, { ...none, corruptionSeed: 5 })).toBe(true);
  expect(isSameCorruption({}, none)).toBe(true);
  expect(isSameCorruption(mixed, { ...mixed, corruptionSeed: 5 })).toBe(false);
  expect(isSameCorruption(mixed, { ...mixed, blank: 0 })).toBe(false);
});

test('kinds are told by name', () => {
  const plan = corruptionPlan(1000, mixed);
  const names = new Set(Array.from(plan.kinds, (_, sample) => corruptionOf(plan, sample)));
  expect(names).toEqual(new Set([null, ...corruptionKinds]));
});
