// Runs the playground's selector on given scores: what oracle and golden tests of the methods share.
import { defaultsOf, type ParamValues } from '../../src/core/params.ts';
import type { SelectionPhase } from '../../src/core/records.ts';
import { createStorageFrom, readBuffer } from '../../src/gpu/buffers.ts';
import type { MethodDefinition, SelectionContext } from '../../src/selection/method.ts';
import { type Selection, Selector } from '../../src/selection/selector.ts';

export interface ReadSelection extends Selection {
  /** The samples in order. */
  readonly samples: Uint32Array;
  /** Category of each sample, as an index into the report's categories. */
  readonly categoryOf: Int32Array;
  readonly weightOf: Float32Array | null;
}

export interface SelectionRun {
  select(at?: Partial<SelectionContext>): Promise<ReadSelection>;
  steer(values: ParamValues | null): void;
  /** New scores for all samples, as training would leave them. */
  setLosses(losses: ArrayLike<number>): void;
  /** What the method carries from epoch to epoch, copied out. */
  readState(): Promise<ArrayBuffer[]>;
  /** As a checkpoint gives it back. */
  writeState(copies: readonly ArrayBuffer[]): void;
  destroy(): void;
}

/** A run over fixed scores; `select` is told where in the run it stands. */
export function openRun(
  device: GPUDevice,
  method: MethodDefinition,
  params: ParamValues,
  losses: Float32Array<ArrayBuffer> | readonly number[],
): SelectionRun {
  const scores = createStorageFrom(device, 'test.scores', Float32Array.from(losses));
  const n = losses.length;
  const selector = new Selector(device, n, method, { ...defaultsOf(method.params), ...params }, scores);
  return {
    async select(at = {}) {
      const phase: SelectionPhase = 'prune';
      const context = { seed: 1, epoch: 0, epochs: 100, call: 0, phase, seen: n, present: n, ...at };
      const selection = await selector.select(context);
      const [indices, fates, weights] = await Promise.all([
        readBuffer(device, selection.indices, 0, 4 * Math.max(1, selection.count)),
        readBuffer(device, selector.fate, 0, 4 * context.present),
        selection.weights && readBuffer(device, selection.weights),
      ]);
      const samples = new Uint32Array(indices).subarray(0, selection.count);
      const fate = new Uint32Array(fates);
      const categoryOf = Int32Array.from(fate, (word) => selection.categoryValues.indexOf(word & 0xff));
      const weightOf = weights && new Float32Array(weights);
      return { ...selection, samples, categoryOf, weightOf };
    },
    steer: (values) => selector.steer(values),
    setLosses(next) {
      device.queue.writeBuffer(scores, 0, Float32Array.from(next));
    },
    readState: () => Promise.all(selector.methodState.map((buffer) => readBuffer(device, buffer))),
    writeState(copies) {
      for (const [i, copy] of copies.entries()) device.queue.writeBuffer(selector.methodState[i]!, 0, copy);
    },
    destroy() {
      selector.destroy();
      scores.destroy();
    },
  };
}
