import { expect, test } from 'vitest';
import { fateAt, fateCodes, fateWords, packFates } from '../../src/core/fates.ts';
import { someFates } from './someFates.ts';

test.each([0, 1, 15, 16, 17, 63, 64, 65, 4097])('%i fates come back as they were packed', (n) => {
  const codes = someFates(n, 5);
  const words = packFates(codes);
  expect(words).toHaveLength(fateWords(n));
  expect(Array.from({ length: n }, (_, i) => fateAt(words, i))).toEqual([...codes]);
});

test('beyond the last sample all are absent, inside its word and after it', () => {
  const words = packFates(Uint8Array.of(fateCodes.trained));
  expect([1, 15, 16, 1000].map((i) => fateAt(words, i))).toEqual([3, 3, 3, 3]);
});
