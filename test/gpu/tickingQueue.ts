// A device whose queue works through what it is given, one after the other, and says so at its own ticks and, as
// Firefox's does, whenever something is submitted. Time is that of the faked timers.

export interface TickingQueue {
  readonly device: GPUDevice;
  /** Submits work that takes so long; resolves as a mapping of its result does. */
  work(ms: number): GPUBuffer;
  /** Submissions without work. */
  readonly empty: number;
  lose(): void;
}

/** @param tickMs between two looks at what is done; `asks`: whether a submission makes it look as well */
export function tickingQueue(tickMs: number, asks = true): TickingQueue {
  let busyUntil = 0;
  let empty = 0;
  let waiting: { readonly at: number; readonly resolve: () => void }[] = [];
  let lose: () => void = () => undefined;
  const look = () => {
    const now = performance.now();
    for (const { resolve } of waiting.filter(({ at }) => at <= now)) resolve();
    waiting = waiting.filter(({ at }) => at > now);
  };
  const answer = () =>
    new Promise<void>((resolve) => {
      waiting.push({ at: busyUntil, resolve });
    });
  setInterval(look, tickMs);
  const queue = {
    submit() {
      empty += 1;
      if (asks) look();
    },
    onSubmittedWorkDone: answer,
  };
  const device = {
    queue,
    createCommandEncoder: () => ({ finish: () => ({}) }),
    lost: new Promise<void>((resolve) => {
      lose = resolve;
    }),
  };
  return {
    device: device as unknown as GPUDevice,
    work(ms) {
      busyUntil = Math.max(busyUntil, performance.now()) + ms;
      if (asks) look();
      return { mapAsync: answer } as unknown as GPUBuffer;
    },
    get empty() {
      return empty;
    },
    lose: () => lose(),
  };
}
