import { expect, test } from 'vitest';
import { draggedWindow, type GroupSpans, keyedWindow } from '../../../src/ui/hand/windowDrag.ts';

/** Five groups of different widths, the fourth without samples. */
const spans: GroupSpans = [[0, 20], [20, 60], [60, 160], null, [160, 400]];
const window = { start: 1, size: 2 };

test('an end snaps to the group whose edge is nearest, and never passes the other end', () => {
  expect(draggedWindow('from', window, -15, spans)).toEqual({ start: 0, size: 3 });
  expect(draggedWindow('from', window, 9, spans)).toEqual(window);
  expect(draggedWindow('from', window, 5000, spans)).toEqual({ start: 2, size: 1 });
  expect(draggedWindow('to', window, 200, spans)).toEqual({ start: 1, size: 4 });
  expect(draggedWindow('to', window, -5000, spans)).toEqual({ start: 1, size: 1 });
});

test('the whole window keeps its number of groups and stays on them', () => {
  const one = { start: 1, size: 1 };
  expect(draggedWindow('whole', one, 70, spans)).toEqual({ start: 2, size: 1 });
  expect(draggedWindow('whole', one, 5000, spans)).toEqual({ start: 4, size: 1 });
  expect(draggedWindow('whole', one, -5000, spans)).toEqual({ start: 0, size: 1 });
  expect(draggedWindow('whole', { start: 0, size: 5 }, 300, spans)).toEqual({ start: 0, size: 5 });
});

test('keys move a grip by one group, Home and End as far as it goes', () => {
  const keyed = (grip: 'from' | 'to' | 'whole', key: string) =>
    keyedWindow(grip, { start: 2, size: 3 }, key, 10);
  expect(keyed('whole', 'ArrowRight')).toEqual({ start: 3, size: 3 });
  expect(keyed('whole', 'End')).toEqual({ start: 7, size: 3 });
  expect(keyed('from', 'ArrowLeft')).toEqual({ start: 1, size: 4 });
  expect(keyed('from', 'End')).toEqual({ start: 4, size: 1 });
  expect(keyed('to', 'ArrowUp')).toEqual({ start: 2, size: 4 });
  expect(keyed('to', 'Home')).toEqual({ start: 2, size: 1 });
  expect(keyed('whole', 'a')).toBeNull();
});

test('a key at the end of its range changes nothing', () => {
  expect(keyedWindow('whole', { start: 0, size: 3 }, 'ArrowLeft', 10)).toEqual({ start: 0, size: 3 });
  expect(keyedWindow('to', { start: 0, size: 10 }, 'ArrowRight', 10)).toEqual({ start: 0, size: 10 });
});
