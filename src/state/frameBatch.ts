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

/**
 * A sink that hands its items on in batches.
 *
 * @param schedule when to hand them on; a test passes its own
 */
export function batchPerFrame<T>(
  handOn: (items: readonly T[]) => void,
  schedule: (run: () => void) => void = nextFrame,
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
