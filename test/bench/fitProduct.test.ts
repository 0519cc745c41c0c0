import { expect, test } from 'vitest';
import { fitProduct } from '../../src/bench/fitProduct.ts';

/** Milliseconds of a product on an adapter of that speed which needs `answerMs` to say that it is done. */
function adapter(gflops: number, answerMs: number) {
  const asked: number[] = [];
  const msOf = async (size: number) => {
    asked.push(size);
    return answerMs + (2 * size ** 3) / gflops / 1e6;
  };
  return { asked, msOf };
}

test.each([20, 50, 100, 200, 400, 5000])(
  'no submission of an adapter of %d GFLOP/s takes long',
  async (speed) => {
    const { asked, msOf } = adapter(speed, 5);
    const { size, repeats } = await fitProduct(msOf, 2048);
    expect((repeats * 2 * size ** 3) / speed / 1e6).toBeLessThan(300);
    for (const tried of asked) expect((2 * tried ** 3) / speed / 1e6).toBeLessThan(300);
  },
);

test('a fast adapter gets ten of the largest, so that its answer hardly counts', async () => {
  const { asked, msOf } = adapter(10_000, 3);
  expect(await fitProduct(msOf, 2048)).toEqual({ size: 2048, repeats: 10 });
  expect(asked).toEqual([512, 512, 1024, 1024, 2048, 2048]);
});

test('nothing is larger than the largest that is wanted, and one product is the least', async () => {
  expect((await fitProduct(adapter(10_000, 0).msOf, 512)).size).toBe(512);
  expect(await fitProduct(adapter(0.1, 0).msOf, 2048)).toEqual({ size: 512, repeats: 1 });
});
