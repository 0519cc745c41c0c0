// Long drawing in short pieces: a few milliseconds a frame, so that the page stays quick whatever there is to draw.

export interface Slices {
  /** Adds work; `step` does one small piece and says whether another is left. */
  add(step: () => boolean): () => void;
}

/**
 * @param budgetMs how long one frame may draw
 * @param schedule when the next piece comes; a test passes its own
 */
export function createSlices(
  budgetMs = 6,
  schedule: (run: () => void) => void = requestAnimationFrame,
  now: () => number = () => performance.now(),
): Slices {
  const waiting = new Set<() => boolean>();
  let scheduled = false;
  const plan = () => {
    if (scheduled || waiting.size === 0) return;
    scheduled = true;
    schedule(work);
  };
  function work(): void {
    scheduled = false;
    const end = now() + budgetMs;
    // In turns, so that maps beside each other grow together.
    while (waiting.size > 0 && now() < end) {
      for (const step of waiting) {
        if (!step()) waiting.delete(step);
        if (now() >= end) break;
      }
    }
    plan();
  }
  return {
    add(step) {
      waiting.add(step);
      plan();
      return () => waiting.delete(step);
    },
  };
}
