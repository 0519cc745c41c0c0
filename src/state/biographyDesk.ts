// Asks the engine for the life of a single image and hands each answer to who asked.
import type { EngineEvent, SampleLife } from '../protocol.ts';
import type { EngineClient } from './engineClient.ts';
import { createRequests } from './requests.ts';

export interface BiographyDesk {
  /** Resolves with null when run or image are gone; never rejects, and never resolves once the engine is gone. */
  ask(runId: string, index: number): Promise<SampleLife | null>;
  receive(event: EngineEvent): void;
}

export function createBiographyDesk(client: Pick<EngineClient, 'send'>): BiographyDesk {
  const requests = createRequests<SampleLife | null>();
  return {
    ask: (runId, index) =>
      requests.ask((requestId) => client.send({ type: 'getBiography', requestId, runId, index })),
    receive(event) {
      if (event.type === 'biography') requests.answer(event.requestId, event.life);
    },
  };
}
