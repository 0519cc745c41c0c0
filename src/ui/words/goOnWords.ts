// What "go on from here" will do, before one presses it.
import { epochNumber } from './epochNumber.ts';

export interface GoOn {
  /** Shown, from 0. */
  readonly epoch: number;
  /** Epochs behind the checkpoint that will be taken; 0: the start. */
  readonly from: number;
  /** Name of the method that is set on the left. */
  readonly method: string;
}

export function goOnWords({ epoch, from, method }: GoOn): string {
  const where =
    from === epoch
      ? `from the network as it was before epoch ${epochNumber(epoch)}`
      : from === 0
        ? 'from the start, because no checkpoint from so early is kept'
        : `from the nearest checkpoint, after epoch ${from}, so with epoch ${epochNumber(from)}`;
  return `${method} as set on the left, ${where}; this run stays beside it.`;
}
