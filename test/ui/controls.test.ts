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
/** An element that matches these selectors. */
const focus = (kinds: string) => {
  const own = kinds.split(', ');
  return { matches: (selector: string) => selector.split(', ').some((one) => own.includes(one)) } as Element;
};

test('keys act on the page', () => {
  expect(keyAction(key(' '), null, false)).toBe('playOrPause');
  expect(keyAction(key('ArrowRight'), null, false)).toBe('stepEpoch');
  expect(keyAction(key('ArrowRight', { shiftKey: true }), null, false)).toBe('stepBatch');
  expect(keyAction(key('r'), null, false)).toBe('restart');
  expect(keyAction(key('x'), null, false)).toBeNull();
});

test('after a click on a button or a choice the keys are the page\u2019s again', () => {
  for (const kind of ['button', 'summary', 'a[href]', 'select', 'input, input[type="checkbox"]']) {
    expect(keyAction(key(' '), focus(kind), true), kind).toBe('playOrPause');
    expect(keyAction(key('ArrowRight'), focus(kind), true), kind).toBe('stepEpoch');
    expect(keyAction(key('r'), focus(kind), true), kind).toBe('restart');
  }
});

test('after a click a slider keeps the arrows that move it and nothing else', () => {
  const slider = focus('input, input[type="range"]');
  expect(keyAction(key('ArrowRight'), slider, true)).toBeNull();
  expect(keyAction(key(' '), slider, true)).toBe('playOrPause');
});

test('keys stay with a field, and with what the keyboard brought into focus, and with the browser', () => {
  for (const kind of ['input', 'select', 'textarea', '[role="slider"]']) {
    expect(keyAction(key('r'), focus(kind), false)).toBeNull();
  }
  for (const kind of ['input', 'textarea', '[contenteditable]']) {
    for (const name of [' ', 'r', 'ArrowRight']) expect(keyAction(key(name), focus(kind), true)).toBeNull();
  }
  expect(keyAction(key(' '), focus('button'), false)).toBeNull();
  expect(keyAction(key('r'), focus('button'), false)).toBe('restart');
  expect(keyAction(key('r', { metaKey: true }), null, false)).toBeNull();
});
