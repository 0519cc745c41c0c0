// When what is sorted or picked is made anew: seldom enough that one can look at it.

/** How many of `epochs` the newest order knows: 1, 2, 4, 8, ..., and all of them once the run is over. */
export function orderedAt(epochs: number, over: boolean): number {
  return over || epochs < 1 ? epochs : 2 ** Math.floor(Math.log2(epochs));
}
