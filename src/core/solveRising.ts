// Finds where a function that never falls reaches a value.

/**
 * The argument in [lowest, highest], a multiple of `step` away from 0, whose value is nearest to `target`.
 *
 * @param rising never falls over the range; may have steps
 */
export function solveRising(
  rising: (argument: number) => number,
  target: number,
  lowest: number,
  highest: number,
  step: number,
): number {
  const at = (multiple: number) => Math.min(highest, Math.max(lowest, multiple * step));
  let [below, above] = [Math.floor(lowest / step), Math.ceil(highest / step)];
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (rising(at(middle)) < target) below = middle;
    else above = middle;
  }
  const distance = (multiple: number) => Math.abs(rising(at(multiple)) - target);
  return at(distance(below) <= distance(above) ? below : above);
}
