// The legend entry of spoilt images, with how many there are before the epoch shown; nothing where none are.
import { catchOf } from '../../state/catches.ts';
import { t } from '../../texts/texts.ts';
import { useRun } from '../pageContext.ts';
import { count } from '../words/numbers.ts';
import { CorruptionMark } from './CorruptionMark.tsx';

export function SpoiltLegend({ epoch }: { readonly epoch: number }) {
  const spoilt = useRun((run) => {
    const counts = run && catchOf(run, epoch);
    return counts ? counts.presentByKind.slice(1).reduce((sum, one) => sum + one, 0) : null;
  });
  if (spoilt === null) return null;
  return (
    <span title={t.corruption.legendHelp}>
      <CorruptionMark /> {t.corruption.legend} <b>{count(spoilt)}</b>
    </span>
  );
}
