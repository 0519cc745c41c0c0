// A stream that is passed on as it is, with an eye on it: a decoder further on rewords an error that it passes on.

export interface Watch {
  /** Bytes that have passed. */
  bytes: number;
  /** The stream came to its end. */
  ended: boolean;
  /** What broke it; null while nothing has. */
  problem: unknown;
}

/** @param onChunk  called before a chunk is passed on; what it throws breaks the stream */
export function watchedStream(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  onChunk: (watch: Watch) => void = () => undefined,
): { readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>; readonly watch: Watch } {
  const watch: Watch = { bytes: 0, ended: false, problem: null };
  const reader = stream.getReader();
  let cancelled = false;
  const passedOn = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (cancelled) return;
        watch.ended = done;
        watch.bytes += value?.length ?? 0;
        if (value) onChunk(watch);
        if (value) controller.enqueue(value);
        else controller.close();
      } catch (error) {
        if (cancelled) return;
        watch.problem = error;
        controller.error(error);
        await reader.cancel().catch(() => undefined);
      }
    },
    cancel(reason) {
      cancelled = true;
      return reader.cancel(reason);
    },
  });
  return { stream: passedOn, watch };
}
