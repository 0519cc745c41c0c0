import { expect, test } from 'vitest';
import { speedChoices } from '../../../src/ui/header/speedChoices.ts';

test('the speed of a link is among those that are offered, in its place', () => {
  expect(speedChoices(7)).toEqual([1, 2, 3, 5, 7, 10, 20, 30]);
});

test('a round speed and full speed add nothing', () => {
  expect(speedChoices(5)).toEqual([1, 2, 3, 5, 10, 20, 30]);
  expect(speedChoices(null)).toEqual([1, 2, 3, 5, 10, 20, 30]);
});
