// What the network says of an image now: the likeliest classes, and the label among them wherever it stands.
import type { SampleLife } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';
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

/** When the network said so, and the loss that the image had. */
function momentWords({ epoch, step, stepsInEpoch, loss: itsLoss }: Props['now']): string {
  const words = t.biography.prediction;
  if (step === 0 && epoch === 0) return words.beforeFirst(loss(itsLoss));
  if (step === 0) return words.afterEpoch(String(epoch), loss(itsLoss));
  return words.afterStep(count(step), count(stepsInEpoch), String(epochNumber(epoch)), loss(itsLoss));
}

export function PredictionNow({ now, classes, label, trueLabel, askAgain }: Props) {
  const words = t.biography.prediction;
  const { probabilities } = now;
  const byShare = [...probabilities.keys()].sort((a, b) => probabilities[b]! - probabilities[a]!);
  const always = [label, trueLabel].filter((one) => one !== null);
  const shown = byShare.filter((one, place) => place < classesShown || always.includes(one));
  const notes = (one: number) =>
    [
      one === label && (trueLabel === null ? words.label : words.givenLabel),
      one === trueLabel && words.trueLabel,
    ].filter(Boolean);
  return (
    <section className="prediction" aria-label={words.title}>
      <h3>
        {words.title}
        <button type="button" className="quiet look-again" onClick={askAgain}>
          {words.again}
        </button>
      </h3>
      <p className="help">{momentWords(now)}</p>
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
