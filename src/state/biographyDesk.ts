// Asks the engine for the life of a single image and hands each answer to who asked.
import type { EngineEvent, SampleLife } from '../protocol.ts';
import type { EngineClient } from './engineClient.ts';

export interface BiographyDesk {
  /** Resolves with null when run or image are gone; never rejects, and never resolves once the engine is gone. */
  ask(runId: string, index: number): Promise<SampleLife | null>;
  receive(event: EngineEvent): void;
}

export function createBiographyDesk(client: Pick<EngineClient, 'send'>): BiographyDesk {
  const waiting = new Map<number, (life: SampleLife | null) => void>();
  let requestId = 0;
  return {
    ask(runId, index) {
      requestId += 1;
      const id = requestId;
      client.send({ type: 'getBiography', requestId: id, runId, index });
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    receive(event) {
      if (event.type !== 'biography') return;
      waiting.get(event.requestId)?.(event.life);
      waiting.delete(event.requestId);
    },
  };
}
