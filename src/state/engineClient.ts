// The page's one channel to the engine's worker: typed commands out, typed events in, a crash told in words.
import type { Command, EngineEvent } from '../protocol.ts';
import { t } from '../texts/texts.ts';

export interface EngineClient {
  send(command: Command): void;
  /** Called for every event, in order. Returns the way to stop listening. */
  onEvent(listener: (event: EngineEvent) => void): () => void;
  /** Called once when the worker itself dies; no event comes after it. */
  onCrash(listener: (message: string) => void): () => void;
  close(): void;
}

/** The parts of a Worker that the client needs; a test passes its own. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((message: MessageEvent) => void) | null;
  onerror: ((problem: ErrorEvent) => void) | null;
  onmessageerror: ((message: MessageEvent) => void) | null;
}

/** Starts the engine's worker; called once, by main.tsx. */
export function startEngineWorker(): Worker {
  return new Worker(new URL('../engine/worker.ts', import.meta.url), { type: 'module', name: 'engine' });
}

export function createEngineClient(worker: WorkerLike): EngineClient {
  const eventListeners = new Set<(event: EngineEvent) => void>();
  const crashListeners = new Set<(message: string) => void>();
  let crashed = false;

  const crash = (message: string) => {
    if (crashed) return;
    crashed = true;
    worker.terminate();
    for (const listener of crashListeners) listener(message);
  };

  worker.onmessage = (message: MessageEvent<EngineEvent>) => {
    if (crashed) return;
    for (const listener of eventListeners) listener(message.data);
  };
  worker.onerror = (problem) => {
    // A worker that cannot even be loaded reports an event without a message.
    crash(problem.message || t.engineProblems.notLoaded);
  };
  worker.onmessageerror = () => crash(t.engineProblems.messageUnreadable);

  return {
    send(command) {
      if (!crashed) worker.postMessage(command);
    },
    onEvent(listener) {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    onCrash(listener) {
      crashListeners.add(listener);
      return () => crashListeners.delete(listener);
    },
    close() {
      crashed = true;
      worker.terminate();
    },
  };
}
