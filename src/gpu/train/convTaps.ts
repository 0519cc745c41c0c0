// A convolution and its input gradient are the same sum seen from two sides: each thread owns a small block of
// outputs, and every filter tap adds one input to one of them. Here the two are laid out; convShader.ts unrolls them.
import type { Shape } from '../../core/network.ts';
import type { FilterShape } from './filterShape.ts';

export interface Tap {
  /** Which of the block's outputs, row by row. */
  readonly output: number;
  /** Input position relative to the block's input origin. */
  readonly row: number;
  readonly column: number;
  /** Place in the filter, row by row. */
  readonly filter: number;
}

export interface TapPlan {
  /** Outputs of a thread. */
  readonly blockRows: number;
  readonly blockColumns: number;
  /** Input positions between the origins of neighbouring blocks. */
  readonly rowStep: number;
  readonly columnStep: number;
  readonly taps: readonly Tap[];
}

/** The largest of 4, 2 and 1 that divides `height`: rows of a block, chosen so that no block sticks out. */
function rowsOf(height: number, most: number): number {
  for (const rows of [4, 2]) if (rows <= most && height % rows === 0) return rows;
  return 1;
}

/**
 * Blocks are columns of up to `mostRows` outputs: threads side by side stay on neighbouring addresses, and the
 * rows of a block share most of their inputs.
 */
export function forwardTaps(filter: FilterShape, output: Shape, mostRows: number): TapPlan {
  const { size, stride, padding } = filter;
  const blockRows = rowsOf(output.height, mostRows);
  const taps: Tap[] = [];
  for (let a = 0; a < blockRows; a++) {
    for (let r = 0; r < size; r++) {
      for (let s = 0; s < size; s++) {
        taps.push({ output: a, row: a * stride + r - padding, column: s - padding, filter: r * size + s });
      }
    }
  }
  return { blockRows, blockColumns: 1, rowStep: blockRows * stride, columnStep: stride, taps };
}

/**
 * The transposed sum: input position h gets from output p = (h + padding - r) / stride wherever that is whole.
 * With stride 2 a block holds all parities of row and column, so that each tap is used exactly once a block.
 *
 * @param gradient shape of the input gradient, the outputs of this pass
 */
export function gradientTaps(filter: FilterShape, gradient: Shape, mostRows: number): TapPlan {
  const { size, stride, padding } = filter;
  const rowStep = rowsOf(Math.ceil(gradient.height / stride), Math.max(1, mostRows / stride));
  const blockRows = rowStep * stride;
  const taps: Tap[] = [];
  for (let a = 0; a < blockRows; a++) {
    for (let b = 0; b < stride; b++) {
      for (let r = 0; r < size; r++) {
        for (let s = 0; s < size; s++) {
          const row = (a + padding - r) / stride;
          const column = (b + padding - s) / stride;
          if (!Number.isInteger(row) || !Number.isInteger(column)) continue;
          taps.push({ output: a * stride + b, row, column, filter: r * size + s });
        }
      }
    }
  }
  return { blockRows, blockColumns: stride, rowStep, columnStep: 1, taps };
}
