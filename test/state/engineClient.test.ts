import { expect, test, vi } from 'vitest';
import { createEngineClient, type WorkerLike } from '../../src/state/engineClient.ts';

function fakeWorker() {
  return {
    postMessage: vi.fn(),
    terminate: vi.fn(),
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  } as WorkerLike & { postMessage: ReturnType<typeof vi.fn>; terminate: ReturnType<typeof vi.fn> };
}

test('commands go to the worker and events come from it', () => {
  const worker = fakeWorker();
  const client = createEngineClient(worker);
  const heard: unknown[] = [];
  client.onEvent((event) => heard.push(event));
  client.send({ type: 'pause' });
  worker.onmessage?.({ data: { type: 'storage', usedBytes: 1, quotaBytes: 2 } } as MessageEvent);
  expect(worker.postMessage).toHaveBeenCalledWith({ type: 'pause' });
  expect(heard).toEqual([{ type: 'storage', usedBytes: 1, quotaBytes: 2 }]);
});

test('a crash is told once, in words, and nothing is sent after it', () => {
  const worker = fakeWorker();
  const client = createEngineClient(worker);
  const crashes: string[] = [];
  client.onCrash((message) => crashes.push(message));
  worker.onerror?.({ message: '' } as ErrorEvent);
  worker.onerror?.({ message: 'again' } as ErrorEvent);
  client.send({ type: 'play' });
  expect(crashes).toEqual(['the engine could not be loaded']);
  expect(worker.postMessage).not.toHaveBeenCalled();
  expect(worker.terminate).toHaveBeenCalledOnce();
});
