// Sentences about runs that are kept.
import type { Unfinished } from '../../state/keep/goOnWith.ts';
import type { KeptRun } from '../../state/keep/keptRun.ts';
import { t } from '../../texts/texts.ts';
import { epochNumber } from './epochNumber.ts';

export function arrivalWords({ epoch, epochs }: Pick<Unfinished, 'epoch' | 'epochs'>): string {
  return t.notices.arrival.wentOn(String(epochNumber(epoch)), String(epochs));
}

export function offerWords({ why }: { readonly why: 'otherTab' | 'address' }): string {
  return why === 'otherTab' ? t.notices.arrival.otherTab : t.notices.arrival.otherAddress;
}

export function stateWords({ state, epochs, config }: Pick<KeptRun, 'state' | 'epochs' | 'config'>): string {
  const [done, all] = [String(epochs), String(config.epochs)];
  switch (state) {
    case 'finished':
      return t.keep.finished(done);
    case 'stopped':
      return t.keep.stopped(done, all);
    case 'going':
    case 'left':
      return t.keep.unfinished(done, all);
    default:
      return state satisfies never;
  }
}
