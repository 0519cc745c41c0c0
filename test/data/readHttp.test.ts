import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readHttp } from '../../src/data/readHttp.ts';

const bytes = Uint8Array.from([1, 2, 3]);
const noOneCounts = () => undefined;

/** A server that answers at once, and one that never does, as `fetch` shows them. */
const answers = async () => new Response(bytes);
const neverAnswers = (_url: string, { signal }: { signal: AbortSignal }) =>
  new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

beforeEach(() => {
  // Chrome before 116 has none.
  vi.stubGlobal('AbortSignal', Object.assign(Object.create(AbortSignal), { any: undefined }));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a file is read whole in a browser without AbortSignal.any', async () => {
  vi.stubGlobal('fetch', answers);
  expect(await readHttp('file', noOneCounts, new AbortController().signal)).toEqual(bytes);
});

test('a reader who gives up ends the request', async () => {
  vi.stubGlobal('fetch', neverAnswers);
  const reader = new AbortController();
  const reading = readHttp('file', noOneCounts, reader.signal);
  reader.abort(new Error('nobody wants it'));
  await expect(reading).rejects.toThrow('nobody wants it');
});

test('a server that says nothing for half a minute is given up, and the error says so', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', neverAnswers);
  const reading = readHttp('file', noOneCounts, new AbortController().signal);
  const failed = expect(reading).rejects.toThrow(/30 s/);
  await vi.advanceTimersByTimeAsync(30_000);
  await failed;
});
