// What the network says of an image now: the likeliest classes, and the label among them wherever it stands.
import type { SampleLife } from '../../protocol.ts';
import { epochNumber } from '../words/epochNumber.ts';
import { count, loss, percent } from '../words/numbers.ts';

const classesShown = 4;

interface Props {
  readonly now: SampleLife['now'];
  readonly classes: readonly string[];
  /** The label under which it is trained, and the true one where they differ. */
  readonly label: number;
  readonly trueLabel: number | null;
  readonly askAgain: () => void;
}

function momentWords({ epoch, step, stepsInEpoch }: Props['now']): string {
  if (step === 0 && epoch === 0) return 'before the first step';
  if (step === 0) return `after epoch ${epoch}`;
  return `after step ${count(step)} of ${count(stepsInEpoch)} of epoch ${epochNumber(epoch)}`;
}

export function PredictionNow({ now, classes, label, trueLabel, askAgain }: Props) {
  const { probabilities } = now;
  const byShare = [...probabilities.keys()].sort((a, b) => probabilities[b]! - probabilities[a]!);
  const always = [label, trueLabel].filter((one) => one !== null);
  const shown = byShare.filter((one, place) => place < classesShown || always.includes(one));
  const notes = (one: number) =>
    [
      one === label && (trueLabel === null ? 'label' : 'given label'),
      one === trueLabel && 'true label',
    ].filter(Boolean);
  return (
    <section className="prediction" aria-label="Prediction now">
      <h3>
        Prediction now
        <button type="button" className="quiet look-again" onClick={askAgain}>
          Look again
        </button>
      </h3>
      <p className="help">
        {momentWords(now)}; loss {loss(now.loss)}
      </p>
      <ul>
        {shown.map((one) => (
          <li key={one} data-label={always.includes(one) || undefined}>
            <span>
              {classes[one] ?? one}
              {notes(one).length > 0 && <small> {notes(one).join(', ')}</small>}
            </span>
            <i aria-hidden="true">
              <i style={{ width: `${100 * (probabilities[one] ?? 0)}%` }} />
            </i>
            <b>{percent(probabilities[one])}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
