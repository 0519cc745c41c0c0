// Round numbers for axes: few, stable from epoch to epoch.

const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

/** Epoch numbers to print: 1 and the multiples of a round step, at most about `limit` of them. */
export function epochTicks(epochs: number, limit: number): number[] {
  const step = steps.find((candidate) => epochs / candidate <= limit) ?? 1000;
  const ticks: number[] = [];
  for (let epoch = step; epoch <= epochs; epoch += step) ticks.push(epoch);
  if (ticks[0] !== 1 && (ticks[0] ?? 2) > 2) ticks.unshift(1);
  return ticks;
}

const ceilings = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The smallest round number that is not below `value`: the end of an axis that seldom has to move. */
export function niceCeiling(value: number): number {
  if (!Number.isFinite(value) || value <= 0) return 1;
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const digit = ceilings.find((candidate) => candidate * magnitude >= value * (1 - 1e-9)) ?? 10;
  return Number((digit * magnitude).toPrecision(6));
}

/** Even ticks over [0, to], between 3 and 7 of them. */
export function lossTicks(to: number): number[] {
  const rough = to / 6;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((digit) => digit * magnitude).find((size) => to / size <= 7) ?? to;
  const ticks: number[] = [];
  for (let value = 0; value <= to * (1 + 1e-9); value += step) ticks.push(Number(value.toPrecision(8)));
  return ticks;
}

/** Round numbers inside [from, to] for a logarithmic axis, at most 4 of them. */
export function logTicks(from: number, to: number): number[] {
  const within = (digits: readonly number[]) => {
    const ticks: number[] = [];
    for (let power = Math.floor(Math.log10(from)); power <= Math.log10(to); power += 1) {
      for (const digit of digits) ticks.push(Number((digit * 10 ** power).toPrecision(3)));
    }
    return ticks.filter((tick) => tick >= from && tick <= to);
  };
  const choices = [[1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 5], [1, 3], [1]].map(within);
  return choices.find((ticks) => ticks.length <= 4) ?? [from, to];
}

/** An axis of shares from 0 to the next 20 % above what was seen, so that the middle is a round number. */
export function percentAxis(_lowest: number, highest: number): readonly [number, number] {
  if (!Number.isFinite(highest)) return [0, 1];
  return [0, Math.min(1, Math.max(0.2, Math.ceil(highest * 5 - 1e-9) / 5))];
}
