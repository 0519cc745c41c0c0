import { expect, test } from 'vitest';
import { forwardTaps, gradientTaps, type TapPlan } from '../../../src/gpu/train/convTaps.ts';

/** Every (output row, output column, input row, input column, filter) of a pass over a whole map, in any order. */
function pairsOf(plan: TapPlan, height: number, width: number, inputHeight: number, inputWidth: number) {
  const pairs: string[] = [];
  for (let i = 0; i * plan.blockRows < height; i++) {
    for (let j = 0; j * plan.blockColumns < width; j++) {
      for (const { output, row, column, filter } of plan.taps) {
        const y = i * plan.blockRows + Math.floor(output / plan.blockColumns);
        const x = j * plan.blockColumns + (output % plan.blockColumns);
        const [inputY, inputX] = [i * plan.rowStep + row, j * plan.columnStep + column];
        const inside = inputY >= 0 && inputY < inputHeight && inputX >= 0 && inputX < inputWidth;
        if (y < height && x < width && inside) pairs.push(`${y} ${x} ${inputY} ${inputX} ${filter}`);
      }
    }
  }
  return pairs;
}

test('forward taps are those of the definition, and gradient taps the same pairs the other way round', () => {
  const maps = [
    [1, 1, 4, 5],
    [1, 2, 5, 4],
    [3, 1, 6, 5],
    [3, 2, 8, 7],
    [3, 2, 7, 8],
    [5, 2, 9, 6],
  ] as const;
  for (const [[size, stride, height, width], mostRows] of maps.flatMap((map) =>
    [4, 2].map((rows) => [map, rows] as const),
  )) {
    const padding = (size - 1) / 2;
    const filter = { size, stride, padding, inputs: 4, outputs: 4, depthwise: false };
    const extent = (n: number) => Math.floor((n + 2 * padding - size) / stride) + 1;
    const [outHeight, outWidth] = [extent(height), extent(width)];
    const expected: string[] = [];
    for (let p = 0; p < outHeight; p++) {
      for (let q = 0; q < outWidth; q++) {
        for (let tap = 0; tap < size * size; tap++) {
          const y = p * stride - padding + Math.floor(tap / size);
          const x = q * stride - padding + (tap % size);
          if (y >= 0 && y < height && x >= 0 && x < width) expected.push(`${p} ${q} ${y} ${x} ${tap}`);
        }
      }
    }
    const output = { height: outHeight, width: outWidth, channels: 4 };
    const input = { height, width, channels: 4 };
    const forward = pairsOf(forwardTaps(filter, output, mostRows), outHeight, outWidth, height, width);
    expect(forward.sort()).toEqual([...expected].sort());
    const backward = pairsOf(gradientTaps(filter, input, mostRows), height, width, outHeight, outWidth);
    const swapped = backward.map((pair) => {
      const [y, x, p, q, tap] = pair.split(' ');
      return `${p} ${q} ${y} ${x} ${tap}`;
    });
    expect(swapped.sort()).toEqual([...expected].sort());
  }
});
