// What "go on from here" will do, before one presses it.
import { t } from '../../texts/texts.ts';
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
  if (from === epoch) return t.time.goOnHere(method, String(epochNumber(epoch)));
  if (from === 0) return t.time.goOnStart(method);
  return t.time.goOnEarlier(method, String(from), String(epochNumber(from)));
}
