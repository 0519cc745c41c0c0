import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../src/core/base64.ts';

test.each([0, 1, 2, 3, 100_000])('%i bytes come back, as Node writes them', (n) => {
  const bytes = Uint8Array.from({ length: n }, (_, i) => (i * 37) % 256);
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  expect(Buffer.from(fromBase64(toBase64(bytes))).equals(Buffer.from(bytes))).toBe(true);
});

test('text that is not base64 is refused', () => {
  expect(() => fromBase64('a*b')).toThrow('not base64');
});
