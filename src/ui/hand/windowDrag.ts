// Where a dragged window lands: pixels of the pointer become whole groups.
import type { GroupRange } from '../../core/window.ts';

/** What of the bracket is moved: its easy end, its hard end, or all of it. */
export type Grip = 'from' | 'to' | 'whole';

/** Left and right end of each group in pixels, ascending; groups without samples are null. */
export type GroupSpans = readonly (readonly [number, number] | null)[];

function nearest(
  candidates: readonly number[],
  target: number,
  placeOf: (candidate: number) => number | null,
): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const place = placeOf(candidate);
    if (place === null || Math.abs(place - target) >= least) continue;
    least = Math.abs(place - target);
    best = candidate;
  }
  return best;
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/**
 * The window nearest to where the pointer has taken the grip.
 *
 * @param began the window when the grip was taken
 * @param dx    pixels moved since then
 */
export function draggedWindow(grip: Grip, began: GroupRange, dx: number, spans: GroupSpans): GroupRange {
  const { start, size } = began;
  const last = start + size - 1;
  const left = (group: number) => spans[group]?.[0] ?? null;
  const right = (group: number) => spans[group]?.[1] ?? null;
  if (grip === 'from') {
    const to = nearest(range(0, last), (left(start) ?? 0) + dx, left) ?? start;
    return { start: to, size: last - to + 1 };
  }
  if (grip === 'to') {
    const to = nearest(range(start, spans.length - 1), (right(last) ?? 0) + dx, right) ?? last;
    return { start, size: to - start + 1 };
  }
  const middle = (first: number): number | null => {
    const [from, to] = [left(first), right(first + size - 1)];
    return from === null || to === null ? null : (from + to) / 2;
  };
  const to = nearest(range(0, spans.length - size), (middle(start) ?? 0) + dx, middle) ?? start;
  return { start: to, size };
}

/** The window after a key of a slider; null for a key that does not move it. */
export function keyedWindow(grip: Grip, window: GroupRange, key: string, groups: number): GroupRange | null {
  const { start, size } = window;
  const last = start + size - 1;
  const step =
    key === 'ArrowLeft' || key === 'ArrowDown' ? -1 : key === 'ArrowRight' || key === 'ArrowUp' ? 1 : 0;
  const [lowest, highest, now] =
    grip === 'from'
      ? [0, last, start]
      : grip === 'to'
        ? [start, groups - 1, last]
        : [0, groups - size, start];
  const wanted = key === 'Home' ? lowest : key === 'End' ? highest : step === 0 ? null : now + step;
  if (wanted === null) return null;
  const to = Math.max(lowest, Math.min(highest, wanted));
  if (grip === 'from') return { start: to, size: last - to + 1 };
  return grip === 'to' ? { start, size: to - start + 1 } : { start: to, size };
}

export function sameWindow(a: GroupRange, b: GroupRange): boolean {
  return a.start === b.start && a.size === b.size;
}
