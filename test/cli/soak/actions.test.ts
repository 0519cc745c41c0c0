import { expect, test } from 'vitest';
import { nextAction, soakActions } from '../../../src/cli/soak/actions.ts';
import { hashWords } from '../../../src/core/hash.ts';

test('actions come as often as their weights say, and the same ones for the same seed', () => {
  const stream = (seed: number) => {
    let drawn = 0;
    return Array.from({ length: 3000 }, () => nextAction((below) => hashWords(seed, drawn++) % below).name);
  };
  const names = stream(3);
  expect(stream(3)).toEqual(names);
  const total = soakActions.reduce((sum, { weight }) => sum + weight, 0);
  for (const { name, weight } of soakActions) {
    const share = names.filter((other) => other === name).length / names.length;
    expect(share).toBeGreaterThan((0.7 * weight) / total);
    expect(share).toBeLessThan((1.3 * weight) / total);
  }
});
