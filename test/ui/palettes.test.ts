import { readFileSync } from 'node:fs';
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori';
import { expect, test } from 'vitest';
import { groupColour } from '../../src/ui/groupColours.ts';
import { methodColour, methodColours } from '../../src/ui/methodColours.ts';

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

const tokens = readFileSync('src/ui/tokens.css', 'utf8');

/** A token's value on a ground: the first block is the light one, the dark theme's block comes later. */
function token(name: string, ground: 'light' | 'dark'): string {
  const dark = tokens.indexOf(':root[data-theme="dark"]');
  const part = ground === 'dark' ? tokens.slice(dark) : tokens.slice(0, dark);
  const value = new RegExp(`--${name}: ([^;]+);`).exec(part)?.[1];
  if (!value) throw new Error(`tokens.css has no --${name} for ${ground}`);
  return value;
}

const grounds = ['light', 'dark'] as const;
/** WCAG 2.2, 1.4.11: what one has to tell from its ground. */
const markContrast = 3;
/** 1.4.3: text. */
const textContrast = 4.5;

test.each(grounds)('every group and every method stands out from the %s ground', (ground) => {
  const background = token('ground', ground);
  for (const groups of [1, 2, 5, 10, 64]) {
    for (let group = 0; group < groups; group += 1) {
      const colour = groupColour(group, groups, ground);
      expect(wcagContrast(colour, background), `group ${group} of ${groups}`).toBeGreaterThan(markContrast);
    }
  }
  for (const [method, colour] of Object.entries(methodColours[ground])) {
    expect(wcagContrast(colour, background), method).toBeGreaterThan(markContrast);
  }
});

test.each(grounds)('text, marks and focus stand out from all grounds of the %s theme', (ground) => {
  for (const background of ['ground', 'raised', 'hover', 'error-ground']) {
    for (const text of ['ink', 'muted', 'error', 'note']) {
      const contrast = wcagContrast(token(text, ground), token(background, ground));
      expect(contrast, `${text} on ${background}`).toBeGreaterThan(textContrast);
    }
  }
  for (const mark of ['window', 'focus', 'hatch'] as const) {
    const limit = mark === 'hatch' ? 2 : markContrast;
    expect(wcagContrast(token(mark, ground), token('ground', ground)), mark).toBeGreaterThan(limit);
  }
  expect(wcagContrast(token('strong-ink', ground), token('strong-ground', ground))).toBeGreaterThan(
    textContrast,
  );
});

const eyes: readonly (readonly [string, (colour: Color) => Color])[] = [
  ['no deficiency', (colour) => colour],
  ['no red cones', filterDeficiencyProt(1)],
  ['no green cones', filterDeficiencyDeuter(1)],
  ['no blue cones', filterDeficiencyTrit(1)],
];
const difference = differenceCiede2000();
const seen = (colour: string, eye: (colour: Color) => Color) => eye(parse(colour)!);

test.each(grounds)('no two methods look alike on %s, whatever cones are missing', (ground) => {
  const colours = [...Object.values(methodColours[ground]), token('ink', ground)];
  for (const [name, eye] of eyes) {
    const all = colours.map((colour) => seen(colour, eye));
    const pairs = all.flatMap((a, i) => all.slice(0, i).map((b) => difference(a, b)));
    // A difference of about 2 is just noticed side by side, of 10 at a glance.
    expect(Math.min(...pairs), name).toBeGreaterThan(10);
  }
});

test.each(grounds)(
  'neighbouring groups differ on %s and run one way in lightness, whatever cones are missing',
  (ground) => {
    for (const [groups, least] of [
      [5, 5],
      [10, 1.8],
    ] as const) {
      const colours = Array.from({ length: groups }, (_, group) => groupColour(group, groups, ground));
      for (const [name, eye] of eyes) {
        const all = colours.map((colour) => seen(colour, eye));
        const steps = all.slice(1).map((colour, i) => difference(colour, all[i]!));
        expect(Math.min(...steps), `${groups} groups, ${name}`).toBeGreaterThan(least);
        const contrasts = all.map((colour) => wcagContrast(colour, token('ground', ground)));
        expect(
          contrasts.every((value, i) => i === 0 || value > contrasts[i - 1]!),
          name,
        ).toBe(true);
      }
    }
  },
);
