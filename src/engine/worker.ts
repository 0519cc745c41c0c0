// The engine's worker: commands in, events out, everything else is the playground's.
import type { Command } from '../protocol.ts';
import { Playground } from './playground.ts';

/** The part of a worker's global scope that is used; the DOM types describe a window. */
interface WorkerScope {
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: ((message: MessageEvent<Command>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const playground = new Playground((event, transfer = []) => scope.postMessage(event, transfer));

scope.onmessage = ({ data }) => playground.obey(data);
