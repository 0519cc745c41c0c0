import { expect, test } from 'vitest';
import { groupColour } from '../../src/ui/groupColours.ts';
import { methodColour } from '../../src/ui/methodColours.ts';

const lightnessOf = (colour: string) => Number(/oklch\(([\d.]+)/.exec(colour)?.[1]);

test.each(['light', 'dark'] as const)('group colours run one way in lightness on %s', (ground) => {
  const lightness = Array.from({ length: 10 }, (_, group) => lightnessOf(groupColour(group, 10, ground)));
  const sign = ground === 'light' ? -1 : 1;
  expect(lightness.every((value, i) => i === 0 || sign * (value - lightness[i - 1]!) > 0)).toBe(true);
});

test('a single group has a colour and so have 64', () => {
  expect(groupColour(0, 1, 'light')).toMatch(/^oklch/);
  expect(new Set(Array.from({ length: 64 }, (_, group) => groupColour(group, 64, 'dark'))).size).toBe(64);
});

test('the palettes share no colour, and each method has its own', () => {
  const methods = ['seta', 'infobatch', 'static', 'dynamic', 'epsilonGreedy', 'ucb', 'full'].map(
    methodColour,
  );
  expect(new Set(methods).size).toBe(methods.length);
  expect(methods.some((colour) => colour.startsWith('oklch'))).toBe(false);
});
