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
  const passedOn = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) {
          watch.ended = true;
          controller.close();
          return;
        }
        watch.bytes += value.length;
        onChunk(watch);
        controller.enqueue(value);
      } catch (error) {
        watch.problem = error;
        controller.error(error);
        await reader.cancel().catch(() => undefined);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { stream: passedOn, watch };
}
