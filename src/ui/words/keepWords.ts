// Sentences about runs that are kept.
import type { Unfinished } from '../../state/keep/goOnWith.ts';
import type { KeptRun } from '../../state/keep/keptRun.ts';
import { epochNumber } from './epochNumber.ts';

export function arrivalWords({ epoch, epochs }: Pick<Unfinished, 'epoch' | 'epochs'>): string {
  return `Went on at epoch ${epochNumber(epoch)} of ${epochs}, from this browser\u2019s storage.`;
}

export function offerWords({ why }: { readonly why: 'otherTab' | 'address' }): string {
  return why === 'otherTab'
    ? 'Another tab trains the run that was begun last; this tab began one of its own.'
    : 'The address asked for another set-up than that of the unfinished run.';
}

export function stateWords({ state, epochs, config }: Pick<KeptRun, 'state' | 'epochs' | 'config'>): string {
  const far = `${epochs} of ${config.epochs} epochs`;
  switch (state) {
    case 'finished':
      return `${epochs} epochs`;
    case 'stopped':
      return `${far}, stopped`;
    case 'going':
    case 'left':
      return far;
    default:
      return state satisfies never;
  }
}
