import { afterEach, expect, test, vi } from 'vitest';
import { putOnClipboard } from '../../../src/ui/parts/putOnClipboard.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('without a clipboard, and where it is forbidden, copying fails without an error', async () => {
  vi.stubGlobal('navigator', {});
  expect(await putOnClipboard('text')).toBe(false);
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('forbidden')) } });
  expect(await putOnClipboard('text')).toBe(false);
});

test('text goes to the clipboard', async () => {
  const written: string[] = [];
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => written.push(text) } });
  expect(await putOnClipboard('text')).toBe(true);
  expect(written).toEqual(['text']);
});
