import { expect, test } from 'vitest';
import { isChosen, packChosen } from '../../src/core/chosenBits.ts';

test.each([0, 1, 7, 8, 9, 4097])('every one of %i samples comes back as it was', (n) => {
  const fate = Uint32Array.from({ length: n }, (_, i) => (i % 3 === 0 ? 0x100 : 0) | (i & 0xff));
  const bits = packChosen(fate, 0x100);
  expect(bits.length).toBe(Math.ceil(n / 8));
  expect(Array.from({ length: n }, (_, i) => isChosen(bits, i))).toEqual(
    Array.from({ length: n }, (_, i) => i % 3 === 0),
  );
});

test('samples beyond the end are not chosen', () => {
  expect(isChosen(packChosen(Uint32Array.of(1), 1), 64)).toBe(false);
});
