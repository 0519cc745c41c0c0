// Fetches checkpoints' bytes from the engine and brings some to it: what run files are made of.
import type { CheckpointBytesEvent, CheckpointTakenEvent, EngineEvent } from '../../protocol.ts';
import type { EngineClient } from '../engineClient.ts';

export interface CheckpointDesk {
  /** The newest whole checkpoint of a run, null when none is kept. */
  fetch(runId: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Resolves with null when the engine has taken it, else with what is wrong with it. */
  bring(runId: string, bytes: Uint8Array<ArrayBuffer>): Promise<string | null>;
  receive(event: EngineEvent): void;
}

export function createCheckpointDesk(client: Pick<EngineClient, 'send'>): CheckpointDesk {
  const fetching = new Map<number, (answer: CheckpointBytesEvent) => void>();
  const bringing = new Map<number, (answer: CheckpointTakenEvent) => void>();
  let requestId = 0;
  return {
    async fetch(runId) {
      requestId += 1;
      const id = requestId;
      client.send({ type: 'getCheckpoint', requestId: id, runId });
      const { bytes } = await new Promise<CheckpointBytesEvent>((resolve) => fetching.set(id, resolve));
      return bytes && new Uint8Array(bytes);
    },
    async bring(runId, bytes) {
      requestId += 1;
      const id = requestId;
      client.send({ type: 'putCheckpoint', requestId: id, runId, bytes: bytes.buffer });
      const { problem } = await new Promise<CheckpointTakenEvent>((resolve) => bringing.set(id, resolve));
      return problem;
    },
    receive(event) {
      if (event.type === 'checkpointBytes') {
        fetching.get(event.requestId)?.(event);
        fetching.delete(event.requestId);
      } else if (event.type === 'checkpointTaken') {
        bringing.get(event.requestId)?.(event);
        bringing.delete(event.requestId);
      }
    },
  };
}
