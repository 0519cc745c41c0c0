// Asks the engine for single images by index and hands each answer to who asked.
import type { EngineEvent, ImagesEvent } from '../protocol.ts';
import type { EngineClient } from './engineClient.ts';
import { createRequests } from './requests.ts';

export interface ImageDesk {
  /** Resolves with those of the images that are loaded; never rejects, and never resolves once the engine is gone. */
  ask(indices: readonly number[]): Promise<ImagesEvent>;
  receive(event: EngineEvent): void;
}

export function createImageDesk(client: Pick<EngineClient, 'send'>): ImageDesk {
  const requests = createRequests<ImagesEvent>();
  return {
    ask: (indices) => requests.ask((requestId) => client.send({ type: 'getImages', requestId, indices })),
    receive(event) {
      if (event.type === 'images') requests.answer(event.requestId, event);
    },
  };
}
