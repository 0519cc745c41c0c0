// How large a matrix product an adapter can be given at once: a weak one that computes a submission for two seconds
// is reset by Windows, a fast one would be measured by how fast it answers.

export interface ProductFit {
  /** Rows and columns. */
  readonly size: number;
  /** Products of one submission. */
  readonly repeats: number;
}

const smallest = 512;
const mostRepeats = 10;
/** Of the kernel that is tried; slower ones have eight times as long before anything resets. */
const submissionMs = 250;

/**
 * Doubles the size as long as a product takes no longer than a submission may.
 *
 * @param msOf    milliseconds of one product of that size, its answer included; asked twice of each size, because the
 *   first may still compile
 * @param largest a power of two from 512 on
 */
export async function fitProduct(
  msOf: (size: number) => Promise<number>,
  largest: number,
): Promise<ProductFit> {
  for (let size = smallest; ; size *= 2) {
    await msOf(size);
    const ms = await msOf(size);
    if (size < largest && 2 ** 3 * ms <= submissionMs) continue;
    return { size, repeats: Math.max(1, Math.min(mostRepeats, Math.floor(submissionMs / ms))) };
  }
}
