// Gathers what comes within one frame, so that a fast engine costs the page one update a frame.

/** Calls `run` soon: at the next frame, or after half a second where frames stand still (a hidden tab). */
export function nextFrame(run: () => void): void {
  const once = () => {
    // Whichever comes first; frames that nobody draws would pile up for as long as the tab is hidden.
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    run();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, 500);
}

/** Drawing that takes longer than this would hold up input and, where the CPU is the GPU, the training itself. */
const quickMs = 12;
/** So many times as long as a slow drawing took, nothing is drawn, ... */
const restShare = 2;
/** ... but never longer than this. */
const longestRestMs = 300;

/** How long to rest after a drawing of `costMs`. */
export function restAfter(costMs: number): number {
  return costMs <= quickMs ? 0 : Math.min(longestRestMs, restShare * costMs);
}

/** Frames as they come on a fast machine, fewer where one takes long: at most a third of the time goes into drawing. */
export function createFramePace(now = () => performance.now()): (run: () => void) => void {
  let restsUntil = 0;
  const frame = (run: () => void) =>
    nextFrame(() => {
      const begunAt = now();
      if (begunAt < restsUntil) {
        setTimeout(() => frame(run), restsUntil - begunAt);
        return;
      }
      run();
      // React and the browser have drawn before the next task.
      setTimeout(() => {
        const drawnAt = now();
        restsUntil = drawnAt + restAfter(drawnAt - begunAt);
      });
    });
  return frame;
}

/**
 * A sink that hands its items on in batches.
 *
 * @param schedule when to hand them on; a test passes its own
 */
export function batchPerFrame<T>(
  handOn: (items: readonly T[]) => void,
  schedule: (run: () => void) => void = createFramePace(),
): (item: T) => void {
  let waiting: T[] = [];
  return (item) => {
    waiting.push(item);
    if (waiting.length > 1) return;
    schedule(() => {
      const items = waiting;
      waiting = [];
      handOn(items);
    });
  };
}
