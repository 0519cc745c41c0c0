// SeTa's sliding window over the groups: Zhou et al., CVPR 2025, Eq. 6; seta.py slide_easy2hard.

/** Python's round(): halves go to the even neighbour. It decides whether 5 groups at 0.9 slide at all. */
export function roundHalfEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest !== 0.5) return rest < 0.5 ? below : below + 1;
  return below % 2 === 0 ? below : below + 1;
}

/** Groups in the window: round(groups * scale), never more than there are. */
export function windowSize(groups: number, scale: number): number {
  return Math.min(groups, roundHalfEven(groups * scale));
}

/** Groups in use, by place in ascending loss. */
export interface GroupRange {
  readonly start: number;
  readonly size: number;
}

/** A window that is held by hand, fitted into the groups that there are: at least one, none beyond the last. */
export function heldWindow({ start, size }: GroupRange, groups: number): GroupRange {
  const fitted = Math.max(1, Math.min(size, groups));
  return { start: Math.max(0, Math.min(start, groups - fitted)), size: fitted };
}

/** How the window goes on when it has reached the hardest groups. */
export type WindowMotion =
  /** Back to the easiest: 0, 1, ..., p, 0, 1, ... */
  | 'fallBack'
  /** It turns round: 0, 1, ..., p, p-1, ..., 0, 1, ... */
  | 'continuous';

/**
 * First place of the window at a prune call, counted along the order of the groups.
 *
 * @param call number of earlier prune calls in the run; at call 0 every group is taken whatever this says
 * @param positions groups - size + 1
 */
export function windowStart(call: number, positions: number, motion: WindowMotion): number {
  if (motion === 'fallBack') return call % positions;
  const last = positions - 1;
  if (last === 0) return 0;
  const phase = call % (2 * last);
  return phase <= last ? phase : 2 * last - phase;
}

/** Prune calls after which the window stands where it stood: p, or 2 (p - 1) when it turns round. */
export function windowPeriod(positions: number, motion: WindowMotion): number {
  return motion === 'fallBack' ? positions : Math.max(1, 2 * (positions - 1));
}
