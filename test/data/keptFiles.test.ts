import { afterEach, expect, test, vi } from 'vitest';
import { keptBytes } from '../../src/data/keptFiles.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A Cache Storage with these files in it. */
function cachesWith(files: Record<string, readonly Response[]>) {
  return {
    keys: async () => Object.keys(files),
    open: async (name: string) => ({ matchAll: async () => files[name] }),
  };
}

test('kept images are counted by the length that they carry, else by their bytes; the page itself is not', async () => {
  const carried = new Response(new Uint8Array(3), { headers: { 'Content-Length': '3' } });
  const earlier = new Response(new Uint8Array(4));
  const page = new Response(new Uint8Array(100));
  vi.stubGlobal('caches', cachesWith({ 'seta-data-v1': [carried, earlier], 'seta-page:/:1': [page] }));
  expect(await keptBytes()).toBe(7);
});

test('where the storage is switched off nothing is counted and nothing fails', async () => {
  vi.stubGlobal('caches', { keys: () => Promise.reject(new DOMException('denied', 'SecurityError')) });
  expect(await keptBytes()).toBe(0);
});
