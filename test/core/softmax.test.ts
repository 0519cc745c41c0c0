import { expect, test } from 'vitest';
import { softmax } from '../../src/core/softmax.ts';

test('probabilities are those of the definition and add up to one', () => {
  const logits = [0.3, -1.2, 2.5];
  const sum = logits.reduce((total, logit) => total + Math.exp(logit), 0);
  for (const [i, share] of softmax(logits).entries())
    expect(share).toBeCloseTo(Math.exp(logits[i]!) / sum, 12);
});

test('large logits do not overflow', () => {
  expect(softmax([1000, 0])).toEqual([1, 0]);
  expect(softmax([-1000, -1000])).toEqual([0.5, 0.5]);
});
