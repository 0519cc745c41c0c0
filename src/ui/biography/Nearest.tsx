// Images whose loss was nearest at the newest selection: what else the run finds about as hard.
import { type CorruptionPlan, corruptionOf } from '../../core/corruption.ts';
import type { SampleLife } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';
import { CorruptionMark } from '../corruption/CorruptionMark.tsx';
import { useViewStore } from '../pageContext.ts';
import { useClassNames, useLabels } from '../race/useRaceRuns.ts';
import { kindName } from '../words/lifeWords.ts';
import { count, loss } from '../words/numbers.ts';
import { openLife } from './openLife.ts';
import { Picture } from './Picture.tsx';

interface Props {
  readonly nearest: SampleLife['nearest'];
  readonly pictures: ReadonlyMap<number, ImageData>;
  readonly truth: CorruptionPlan | null;
}

export function Nearest({ nearest, pictures, truth }: Props) {
  const view = useViewStore();
  const labels = useLabels();
  const classes = useClassNames();
  const words = t.biography.nearest;
  return (
    <section className="nearest" aria-label={words.title}>
      <h3>
        {words.title} <span className="unit">{words.unit}</span>
      </h3>
      <ul>
        {nearest.map(({ index, loss: itsLoss }) => {
          const label = labels?.[index];
          const kind = truth && corruptionOf(truth, index);
          const name = label === undefined ? words.image : (classes[label] ?? words.ofClass(String(label)));
          const [number, written] = [count(index + 1), loss(itsLoss)];
          const told = kind
            ? words.spoiltOne(name, number, written, kindName(kind))
            : words.one(name, number, written);
          return (
            <li key={index}>
              <button
                type="button"
                className="picture-button"
                title={told}
                aria-label={told}
                onClick={() => openLife(view, index)}
              >
                <Picture className="picture-small" image={pictures.get(index)} />
                {kind && <CorruptionMark />}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
