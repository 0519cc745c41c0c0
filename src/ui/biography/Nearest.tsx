// Images whose loss was nearest at the newest selection: what else the run finds about as hard.
import { type CorruptionPlan, corruptionOf } from '../../core/corruption.ts';
import type { SampleLife } from '../../protocol.ts';
import { CorruptionMark } from '../corruption/CorruptionMark.tsx';
import { useViewStore } from '../pageContext.ts';
import { useClassNames, useLabels } from '../race/useRaceRuns.ts';
import { kindNames } from '../words/lifeWords.ts';
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
  return (
    <section className="nearest" aria-label="Nearest by loss">
      <h3>
        Nearest by loss <span className="unit">at the newest selection</span>
      </h3>
      <ul>
        {nearest.map(({ index, loss: itsLoss }) => {
          const label = labels?.[index];
          const kind = truth && corruptionOf(truth, index);
          const name = label === undefined ? 'image' : (classes[label] ?? `class ${label}`);
          const words = `${name}, no. ${count(index + 1)}, loss ${loss(itsLoss)}${kind ? `, spoilt: ${kindNames[kind]}` : ''}`;
          return (
            <li key={index}>
              <button
                type="button"
                className="picture-button"
                title={words}
                aria-label={words}
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
