// Asks the engine for single images by index and hands each answer to who asked.
import type { EngineEvent, ImagesEvent } from '../protocol.ts';
import type { EngineClient } from './engineClient.ts';

export interface ImageDesk {
  /** Resolves with those of the images that are loaded; never rejects, and never resolves once the engine is gone. */
  ask(indices: readonly number[]): Promise<ImagesEvent>;
  receive(event: EngineEvent): void;
}

export function createImageDesk(client: Pick<EngineClient, 'send'>): ImageDesk {
  const waiting = new Map<number, (images: ImagesEvent) => void>();
  let requestId = 0;
  return {
    ask(indices) {
      requestId += 1;
      const id = requestId;
      client.send({ type: 'getImages', requestId: id, indices });
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    receive(event) {
      if (event.type !== 'images') return;
      waiting.get(event.requestId)?.(event);
      waiting.delete(event.requestId);
    },
  };
}
