// One file, from this browser's storage or the network, believed only when it proves right.
import { t } from '../texts/texts.ts';
import type { KeptFiles } from './keptFiles.ts';
import { NeverThereError, type ReadFile } from './readHttp.ts';

/** Tries from the network before a problem is reported, and the pause before each further one. */
const pausesMs = [0, 500, 2000];

export interface FileSource {
  readonly read: ReadFile;
  readonly kept: KeptFiles;
  readonly signal: AbortSignal;
}

export interface LoadedFile<Value> {
  readonly value: Value;
  readonly origin: 'network' | 'storage';
}

/**
 * Loads a file and proves it by `decode`. A kept copy that fails the proof is dropped and fetched again.
 *
 * @param onBytes  bytes there so far; goes back to 0 at a new try
 * @throws Error with the last try's reason and the number of tries; the signal's reason when aborted;
 *   NeverThereError of `source.read` as it is, after one try
 */
export async function loadFile<Value>(
  url: string,
  source: FileSource,
  decode: (bytes: Uint8Array<ArrayBuffer>) => Value | Promise<Value>,
  onBytes: (bytes: number) => void = () => {},
): Promise<LoadedFile<Value>> {
  const { read, kept, signal } = source;
  const keptBytes = await kept.get(url);
  if (keptBytes) {
    try {
      const value = await decode(keptBytes);
      onBytes(keptBytes.length);
      return { value, origin: 'storage' };
    } catch {
      await kept.drop(url);
    }
  }
  let problem: unknown;
  for (const pauseMs of pausesMs) {
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    signal.throwIfAborted();
    try {
      onBytes(0);
      const bytes = await read(url, onBytes, signal);
      const value = await decode(bytes);
      await kept.put(url, bytes);
      return { value, origin: 'network' };
    } catch (error) {
      if (error instanceof NeverThereError) throw error;
      problem = error;
    }
  }
  signal.throwIfAborted();
  onBytes(0);
  const reason = problem instanceof Error ? problem.message : String(problem);
  throw new Error(t.dataProblems.tries(reason, `${pausesMs.length}`), { cause: problem });
}
