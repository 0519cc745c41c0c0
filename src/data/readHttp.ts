// Reads a file from the page's server, counting bytes as they come.
import { t } from '../texts/texts.ts';

/** Reads a file whole; `onBytes` is told how many bytes are there so far. Rejects with what went wrong. */
export type ReadFile = (
  url: string,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
) => Promise<Uint8Array<ArrayBuffer>>;

/** A file that no further try can bring: it is not tried again. */
export class NeverThereError extends Error {}

/** A connection that brings nothing for so long is given up, so that the file can be asked for again. */
const silenceMs = 30_000;

/**
 * Fetches a file. The HTTP cache is bypassed: shards are kept by keptFiles.ts, and a spoilt entry of the
 * HTTP cache would come back at every retry.
 *
 * @throws Error with the HTTP status, or what the network said
 */
export const readHttp: ReadFile = async (url, onBytes, signal) => {
  signal.throwIfAborted();
  // One signal for both ends: Chrome before 116 has no AbortSignal.any.
  const stop = new AbortController();
  const giveUp = () => stop.abort(signal.reason);
  signal.addEventListener('abort', giveUp);
  let silent = false;
  const onSilence = () => {
    silent = true;
    stop.abort();
  };
  let timer = setTimeout(onSilence, silenceMs);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    const response = await fetch(url, { cache: 'no-store', signal: stop.signal });
    if (!response.ok) throw new Error(`HTTP ${response.status} ${response.statusText}`.trim());
    const reader = response.body!.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      clearTimeout(timer);
      timer = setTimeout(onSilence, silenceMs);
      parts.push(value);
      bytes += value.length;
      onBytes(bytes);
    }
  } catch (error) {
    const problems = t.dataProblems;
    if (silent) throw new Error(problems.silence(`${silenceMs / 1000}`, `${bytes}`), { cause: error });
    if (error instanceof TypeError)
      throw new Error(problems.networkFailed(`${bytes}`, error.message), { cause: error });
    throw error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
  const whole = new Uint8Array(bytes);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
};
