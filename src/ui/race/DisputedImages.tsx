// Real images that one run trains most often and another least: one sees what the two methods disagree about.
import { useEffect, useMemo, useRef, useState } from 'react';
import { differingSamples } from '../../core/differingSamples.ts';
import { disputedShown } from '../../core/disputedSamples.ts';
import type { ImagesEvent } from '../../protocol.ts';
import { isOver, type Run } from '../../state/run.ts';
import { t } from '../../texts/texts.ts';
import { openLife } from '../biography/openLife.ts';
import { useActions, useViewStore } from '../pageContext.ts';
import { count, loss } from '../words/numbers.ts';
import { orderedAt } from './orderedAt.ts';
import { useClassNames, useEntrantNames, useLabels } from './useRaceRuns.ts';

const imageBytes = 32 * 32 * 4;

function Image({ pixels, place }: { readonly pixels: ArrayBuffer; readonly place: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const bytes = new Uint8ClampedArray(pixels, place * imageBytes, imageBytes);
    canvas.current?.getContext('2d')?.putImageData(new ImageData(bytes.slice(), 32, 32), 0, 0);
  }, [pixels, place]);
  return <canvas ref={canvas} width={32} height={32} />;
}

interface Disputed {
  /** Epochs that trained each image when it was picked: by `most`, by `least`. */
  readonly times: ReadonlyMap<number, readonly [number, number]>;
  /** How many epochs there were then. */
  readonly epochs: number;
}

function useDisputed(most: Run, least: Run): Disputed & { readonly images: ImagesEvent | null } {
  const { images: ask } = useActions();
  const [answered, setAnswered] = useState<{ readonly to: Disputed; readonly images: ImagesEvent } | null>(
    null,
  );
  const epochs = Math.min(most.choices.epochCount, least.choices.epochCount);
  // As with the maps: images that change with every epoch cannot be looked at.
  const at = orderedAt(epochs, isOver(most) && isOver(least));
  const picked = useMemo((): Disputed => {
    const [a, b] = [most.choices.timesChosenBefore(at), least.choices.timesChosenBefore(at)];
    const indices = at > 0 ? differingSamples(a, b, disputedShown) : [];
    return { times: new Map(indices.map((i) => [i, [a[i] ?? 0, b[i] ?? 0]])), epochs: at };
  }, [most.choices, least.choices, at]);
  useEffect(() => {
    let current = true;
    if (picked.times.size > 0)
      void ask([...picked.times.keys()]).then((answer) => {
        if (current) setAnswered({ to: picked, images: answer });
      });
    return () => {
      current = false;
    };
  }, [picked, ask]);
  // Until the answer is there, the last images would stand under the new counts.
  return { ...picked, images: answered?.to === picked ? answered.images : null };
}

function Strip({ most, least }: { readonly most: Run; readonly least: Run }) {
  const { images, times, epochs } = useDisputed(most, least);
  const view = useViewStore();
  const names = useEntrantNames();
  const classes = useClassNames();
  const labels = useLabels();
  const words = t.race.disputed;
  if (times.size === 0) {
    return <p className="help">{words.none(names[most.entrant] ?? '', names[least.entrant] ?? '')}</p>;
  }
  if (!images) return <p className="help strip-waiting">{words.waiting}</p>;
  if (images.indices.length === 0) return <p className="help">{words.notHere}</p>;
  const missing = times.size - images.indices.length;
  return (
    <>
      <ul className="strip">
        {images.indices.map((index, place) => {
          const label = labels?.[index];
          const name = label === undefined ? '' : (classes[label] ?? String(label));
          const losses = [most, least]
            .map((run) => `${names[run.entrant]} ${loss(images.losses[run.id]?.[place], 2)}`)
            .join(t.numbers.between);
          const [mostTimes, leastTimes] = times.get(index) ?? [];
          return (
            <li
              key={index}
              title={words.image(
                count(index + 1),
                name,
                count(mostTimes),
                count(leastTimes),
                count(epochs),
                losses,
              )}
            >
              <button
                type="button"
                className="picture-button"
                aria-label={words.life(count(index + 1), name)}
                onClick={() => openLife(view, index)}
              >
                <Image pixels={images.pixels} place={place} />
              </button>
              <span>{name}</span>
              <b>{times.get(index)?.join(' : ')}</b>
            </li>
          );
        })}
      </ul>
      {missing > 0 && <p className="help">{words.someNotHere(count(missing), count(times.size))}</p>}
    </>
  );
}

/** @param runs at least two, each with a choice */
export function DisputedImages({ runs }: { readonly runs: readonly Run[] }) {
  const names = useEntrantNames();
  const [mostId, setMost] = useState<string | null>(null);
  const [leastId, setLeast] = useState<string | null>(null);
  // By default against another pruning method: full training trains everything, which tells little.
  const pruning = runs.filter((run) => run.config.method !== 'full');
  const [first, second] = pruning.length > 1 ? pruning : runs;
  const most = runs.find((run) => run.id === mostId) ?? first!;
  const others = runs.filter((run) => run.id !== most.id);
  const least =
    others.find((run) => run.id === leastId) ?? others.find((run) => run.id === second?.id) ?? others[0]!;
  const select = (value: Run, choices: readonly Run[], change: (id: string) => void, label: string) => (
    <select aria-label={label} value={value.id} onChange={(event) => change(event.target.value)}>
      {choices.map((run) => (
        <option key={run.id} value={run.id}>
          {names[run.entrant]}
        </option>
      ))}
    </select>
  );
  const words = t.race.disputed;
  return (
    <div className="disputed">
      <div className="panel-controls">
        <b>{words.before}</b> {select(most, runs, setMost, words.most)} {words.between}{' '}
        {select(least, others, setLeast, words.least)} {words.after}{' '}
        <button
          type="button"
          className="quiet"
          onClick={() => {
            setMost(least.id);
            setLeast(most.id);
          }}
        >
          {words.turn}
        </button>
        <span className="unit">{words.unit}</span>
      </div>
      <Strip most={most} least={least} />
    </div>
  );
}
