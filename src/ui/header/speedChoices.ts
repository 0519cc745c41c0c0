// The speeds that the header offers: round ones, and the present one, which a link may have set to any within the limits.

/** Seconds an epoch. */
const roundSpeeds = [1, 2, 3, 5, 10, 20, 30];

/** @param now seconds an epoch, null: full speed */
export function speedChoices(now: number | null): readonly number[] {
  if (now === null || roundSpeeds.includes(now)) return roundSpeeds;
  return [...roundSpeeds, now].sort((a, b) => a - b);
}
