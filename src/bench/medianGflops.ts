// Times square matrix products.
import { median } from '../core/median.ts';

/** GFLOP/s of one product a `run`, in the median; `run` resolves when the GPU has done it. */
export async function medianGflops(size: number, rounds: number, run: () => Promise<void>): Promise<number> {
  await run();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await run();
    times.push(performance.now() - started);
  }
  return (2 * size ** 3) / median(times) / 1e6;
}
