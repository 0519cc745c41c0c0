// The life of one image, epoch by epoch, from all that the page knows of it.
import { isChosen } from '../../core/chosenBits.ts';
import type { SampleLife } from '../../protocol.ts';
import type { Run } from '../../state/run.ts';

export interface LifeStep {
  readonly epoch: number;
  /** Its score when the epoch was chosen; null when that was not kept. */
  readonly loss: number | null;
  /** Place in the report's categories; null when that was not kept. */
  readonly category: number | null;
  /** null when that was not kept. */
  readonly trained: boolean | null;
  /** Epochs since it was last trained, 1: in the epoch before; null: not yet trained, or not known. */
  readonly age: number | null;
}

/** Epochs in which the image was not yet there are left out. */
export function lifeSteps(
  run: Pick<Run, 'reports' | 'choices' | 'galleries'>,
  sample: number,
  life: Pick<SampleLife, 'moments'> | null,
): LifeStep[] {
  const moments = new Map(life?.moments.map((moment) => [moment.epoch, moment]));
  let lastTrained: number | null = null;
  return run.reports
    .filter(({ present }) => sample < present)
    .map(({ epoch }) => {
      const choice = run.choices.at(epoch);
      const trained = choice ? isChosen(choice.bits, sample) : null;
      const age = lastTrained === null ? null : epoch - lastTrained;
      // What is not known may have been a training: the age is then not known either.
      if (trained !== false) lastTrained = trained ? epoch : null;
      const seen =
        moments.get(epoch) ?? run.galleries.at(epoch)?.samples.find(({ index }) => index === sample) ?? null;
      return { epoch, loss: seen?.loss ?? null, category: seen?.category ?? null, trained, age };
    });
}

export interface LifeSums {
  /** Epochs whose choice is known, and of them those that trained it. */
  readonly known: number;
  readonly trained: number;
  /** Most epochs in a row without it. */
  readonly longestPause: number;
}

export function lifeSums(steps: readonly LifeStep[]): LifeSums {
  let [known, trained, pause, longestPause] = [0, 0, 0, 0];
  for (const step of steps) {
    if (step.trained === null) continue;
    known += 1;
    if (step.trained) trained += 1;
    pause = step.trained ? 0 : pause + 1;
    longestPause = Math.max(longestPause, pause);
  }
  return { known, trained, longestPause };
}
