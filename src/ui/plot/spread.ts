// Moves marks apart as little as possible so that none covers another.

/**
 * Centres in ascending order, at least `gap` apart and inside [from, to], as near to `wanted` as that allows
 * (least squares, by pooling neighbours that collide).
 *
 * @param wanted ascending; when they do not fit, they are spread evenly over the room
 */
export function spread(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  const n = wanted.length;
  if (n === 0) return [];
  const room = to - from;
  const step = n > 1 ? Math.min(gap, room / (n - 1)) : 0;
  const pools: { sum: number; size: number }[] = [];
  wanted.forEach((value, i) => {
    pools.push({ sum: value - i * step, size: 1 });
    for (;;) {
      const last = pools.at(-1);
      const before = pools.at(-2);
      if (!last || !before || before.sum / before.size <= last.sum / last.size) break;
      before.sum += last.sum;
      before.size += last.size;
      pools.pop();
    }
  });
  const highest = to - (n - 1) * step;
  const flat = pools.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size));
  return flat.map((value, i) => Math.max(from, Math.min(highest, value)) + i * step);
}

/**
 * Which labels of `width` can stand at `places` without touching: those of high `rank` first.
 *
 * @returns one flag a place
 */
export function labelsThatFit(places: readonly number[], width: number, rank: readonly number[]): boolean[] {
  const shown = places.map(() => false);
  const order = places.map((_, i) => i).sort((a, b) => (rank[b] ?? 0) - (rank[a] ?? 0) || a - b);
  for (const i of order) {
    const free = places.every((place, j) => !shown[j] || Math.abs(place - (places[i] ?? 0)) >= width);
    if (free) shown[i] = true;
  }
  return shown;
}
