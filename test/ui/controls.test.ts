import { expect, test } from 'vitest';
import { changedFields, defaultOf, limitProblems, withValue } from '../../src/state/configEdits.ts';
import { fitsSlider, sectionsOf } from '../../src/ui/controls/sections.ts';
import { keyAction } from '../../src/ui/parts/useKeys.ts';
import { simulatedCatalog, simulatedDefaults } from './simulatedCatalog.ts';

const catalog = simulatedCatalog();

test('every setting of the catalog stands in exactly one section', () => {
  const sections = sectionsOf(catalog, simulatedDefaults);
  const fields = sections.flatMap(({ settings, more }) => [...settings, ...more].map(({ field }) => field));
  expect(new Set(fields).size).toBe(fields.length);
  for (const spec of catalog.runParams) expect(fields).toContain(spec.id);
  for (const id of ['pruneRatio', 'groups', 'windowScale', 'delta', 'order']) {
    expect(fields).toContain(`methodParams.${id}`);
  }
  expect(sections.map(({ id }) => id)).toEqual(['data', 'method', 'model', 'optimiser', 'seed']);
});

test('a data set whose archive has not come is offered, and says so', () => {
  const [data] = sectionsOf(catalog, simulatedDefaults);
  const spec = data!.settings.find(({ field }) => field === 'data')!.spec;
  expect(spec.kind === 'choice' && spec.choices.map(({ label }) => label)).toEqual([
    ...['CIFAR-10', 'CIFAR-100 (not here yet)'],
  ]);
});

test('a slider has neither too many stops nor too few', () => {
  const base = { id: 'x', label: '', help: '', kind: 'number' as const, default: 0 };
  expect(fitsSlider({ ...base, min: 0, max: 1, step: 0.05 })).toBe(true);
  expect(fitsSlider({ ...base, min: 0, max: 50_000, step: 1 })).toBe(false);
});

test('edits are compared with the run field by field', () => {
  const edited = withValue(simulatedDefaults, 'methodParams.groups', 5, catalog);
  expect(changedFields(edited, simulatedDefaults)).toEqual(['methodParams.groups']);
  expect(changedFields(simulatedDefaults, simulatedDefaults)).toEqual([]);
});

test('the default of a parameter is the adapter\u2019s, else the method\u2019s own', () => {
  const slow = simulatedCatalog({ trainCount: 512 });
  expect(defaultOf(slow, slow.defaults, 'trainCount')).toBe(512);
  const other = withValue(simulatedDefaults, 'method', 'static', catalog);
  expect(defaultOf(catalog, other, 'methodParams.pruneRatio')).toBe(0.1);
});

test('a number that was not typed to its end is a problem at its control', () => {
  const empty = withValue(simulatedDefaults, 'epochs', Number.NaN, catalog);
  expect(limitProblems(catalog, empty).map((problem) => problem.field)).toEqual(['epochs']);
});

const key = (name: string, change = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  ...change,
});
const focus = (kind: string) => ({ matches: (selector: string) => selector.split(', ').includes(kind) });

test('keys act on the page', () => {
  expect(keyAction(key(' '), null)).toBe('playOrPause');
  expect(keyAction(key('ArrowRight'), null)).toBe('stepEpoch');
  expect(keyAction(key('ArrowRight', { shiftKey: true }), null)).toBe('stepBatch');
  expect(keyAction(key('r'), null)).toBe('restart');
  expect(keyAction(key('x'), null)).toBeNull();
});

test('keys stay with a field, a slider, a focused button, and the browser', () => {
  for (const kind of ['input', 'select', 'textarea', '[role="slider"]']) {
    expect(keyAction(key('r'), focus(kind))).toBeNull();
  }
  expect(keyAction(key(' '), focus('button'))).toBeNull();
  expect(keyAction(key('r'), focus('button'))).toBe('restart');
  expect(keyAction(key('r', { metaKey: true }), null)).toBeNull();
});
