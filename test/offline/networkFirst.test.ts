import { afterEach, expect, test, vi } from 'vitest';
import { networkFirst } from '../../src/offline/networkFirst.ts';

const kept = new Response('kept');
const fromServer = new Response('from the server');

afterEach(() => {
  vi.useRealTimers();
});

test('a server that answers is believed, whatever is kept', async () => {
  expect(await networkFirst(async () => fromServer, kept, 1000)).toBe(fromServer);
});

test('without a network, and where the server fails, the kept file answers', async () => {
  expect(await networkFirst(() => Promise.reject(new TypeError('offline')), kept, 1000)).toBe(kept);
  expect(await networkFirst(async () => new Response('', { status: 503 }), kept, 1000)).toBe(kept);
});

test('a server that says nothing is waited for no longer than its time', async () => {
  vi.useFakeTimers();
  let answer: Response | null = null;
  void networkFirst(() => new Promise(() => undefined), kept, 3000).then((response) => {
    answer = response;
  });
  await vi.advanceTimersByTimeAsync(2999);
  expect(answer).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect(answer).toBe(kept);
});

test('where nothing is kept the network has the last word', async () => {
  await expect(networkFirst(() => Promise.reject(new TypeError('offline')), undefined, 1000)).rejects.toThrow(
    'offline',
  );
  const missing = new Response('', { status: 404 });
  expect(await networkFirst(async () => missing, undefined, 1000)).toBe(missing);
});
