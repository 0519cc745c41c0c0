import { expect, test } from 'vitest';
import { packChosen } from '../../../src/core/chosenBits.ts';
import type { SelectionReport } from '../../../src/core/records.ts';
import { ChoiceHistory } from '../../../src/state/choiceHistory.ts';
import { GalleryShelf } from '../../../src/state/galleryShelf.ts';
import { lifeSteps, lifeSums } from '../../../src/ui/biography/lifeSteps.ts';

/** A run of three samples; `fates[epoch]` says for sample 1 whether it was trained, null: not told. */
function runOf(fates: readonly (boolean | null)[], presents: readonly number[] = []) {
  const choices = new ChoiceHistory();
  const reports = fates.map((trained, epoch) => {
    const present = presents[epoch] ?? 3;
    if (trained !== null) {
      const bits = packChosen(
        Uint32Array.from({ length: present }, (_, i) => Number(i === 1 && trained)),
        1,
      ).buffer;
      choices.add({ type: 'chosen', runId: 'run', epoch, present, bits, lossRanks: null });
    }
    return { epoch, present } as SelectionReport;
  });
  return { reports, choices, galleries: new GalleryShelf() };
}

test('a score is as old as the epochs since the sample was last trained', () => {
  const steps = lifeSteps(runOf([true, false, false, true, true, false]), 1, null);
  expect(steps.map(({ trained }) => trained)).toEqual([true, false, false, true, true, false]);
  expect(steps.map(({ age }) => age)).toEqual([null, 1, 2, 3, 1, 1]);
});

test('before it is first trained a sample has no age, and after a gap none until it is trained again', () => {
  expect(lifeSteps(runOf([false, false, true, false]), 1, null).map(({ age }) => age)).toEqual([
    null,
    null,
    null,
    1,
  ]);
  expect(lifeSteps(runOf([true, null, false, true, false]), 1, null).map(({ age }) => age)).toEqual([
    null,
    1,
    null,
    null,
    1,
  ]);
});

test('epochs before the sample had arrived are left out', () => {
  expect(lifeSteps(runOf([true, true, true], [1, 2, 3]), 1, null).map(({ epoch }) => epoch)).toEqual([1, 2]);
});

test('losses come from what the engine kept, else from a gallery, else they are not known', () => {
  const run = runOf([true, false, true]);
  run.galleries.add({
    ...{ type: 'gallery', runId: 'run', epoch: 1, pixels: new ArrayBuffer(4096) },
    samples: [{ index: 1, label: 0, loss: 0.75, category: 2 }],
  });
  const life = { moments: [{ epoch: 2, loss: 0.5, category: 1 }] };
  expect(lifeSteps(run, 1, life).map(({ loss, category }) => [loss, category])).toEqual([
    [null, null],
    [0.75, 2],
    [0.5, 1],
  ]);
});

test('the sums count the known epochs and the longest pause', () => {
  const sums = (fates: readonly (boolean | null)[]) => lifeSums(lifeSteps(runOf(fates), 1, null));
  expect(sums([true, false, false, null, false, true])).toEqual({ known: 5, trained: 2, longestPause: 3 });
  expect(sums([true, true])).toEqual({ known: 2, trained: 2, longestPause: 0 });
  expect(sums([])).toEqual({ known: 0, trained: 0, longestPause: 0 });
});
