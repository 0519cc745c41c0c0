import { expect, test } from 'vitest';
import { defaultsOf, type ParamSpec, problemWith } from '../../src/core/params.ts';

const groups: ParamSpec = {
  ...{ id: 'groups', label: 'Groups', help: '', kind: 'integer' },
  ...{ min: 1, max: 64, step: 1, default: 10 },
};
const order: ParamSpec = {
  ...{ id: 'order', label: 'Order', help: '', kind: 'choice', default: 'up' },
  choices: [
    { value: 'up', label: 'Up' },
    { value: 'down', label: 'Down' },
  ],
};
const fixed: ParamSpec = { id: 'fixed', label: 'Fixed drop', help: '', kind: 'boolean', default: false };

test('defaults are taken by name', () => {
  expect(defaultsOf([groups, order, fixed])).toEqual({ groups: 10, order: 'up', fixed: false });
});

test('defaults are allowed', () => {
  for (const spec of [groups, order, fixed]) expect(problemWith(spec, spec.default)).toBeUndefined();
});

test.each([
  [groups, 65, 'Groups: 1 to 64, got 65'],
  [groups, 2.5, 'Groups: 1 to 64 in whole numbers, got 2.5'],
  [groups, Number.NaN, 'Groups: 1 to 64, got NaN'],
  [groups, '7', 'Groups: 1 to 64, got 7'],
  [order, 'sideways', 'Order: one of up, down, got sideways'],
  [fixed, 1, 'Fixed drop is on or off, got 1'],
])('what is wrong is said with the limits', (spec, value, message) => {
  expect(problemWith(spec, value)).toBe(message);
});
