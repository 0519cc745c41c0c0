import { expect, test } from 'vitest';
import type { AwaitedImages, RunPhase } from '../../../src/protocol.ts';
import { missingImagesWords, waitsForItsOwn } from '../../../src/ui/words/missingImages.ts';

const run = (phase: RunPhase, awaits: AwaitedImages | null = null) => ({ phase, awaits });

test('a run that trains goes on with what is there', () => {
  for (const phase of ['training', 'testing', 'paused'] as const)
    expect(missingImagesWords([run(phase, 'first')], 5000)).toBe('Training goes on with what is there.');
});

test('while no training image is here nothing is said to go on', () => {
  for (const awaits of ['first', 'obtainable'] as const)
    expect(missingImagesWords([run('waitingForData', awaits)], 0)).toMatch(/cannot begin .* Retry/);
});

test('a run that waits for all that can come begins without the rest', () => {
  expect(missingImagesWords([run('waitingForData', 'obtainable')], 5000)).toMatch(/begins without .* Retry/);
});

test('a run that goes on waits for its own images, and a restart would not', () => {
  const runs = [run('waitingForData', 'all')];
  expect(missingImagesWords(runs, 5000)).toMatch(/waits for all the images that it had.* Retry .* Restart/);
  expect(waitsForItsOwn(runs)).toBe(true);
  expect(waitsForItsOwn([run('training', 'all')])).toBe(false);
});

test('a race waits for all images', () => {
  const runs = [run('waitingForData', 'all'), run('waitingForData', 'all')];
  expect(missingImagesWords(runs, 5000)).toMatch(/race waits for all images/);
  expect(waitsForItsOwn(runs)).toBe(false);
  expect(missingImagesWords([run('training'), run('waitingForOthers')], 5000)).toMatch(/goes on/);
});

test('when all runs are over nobody waits', () => {
  expect(missingImagesWords([run('finished'), run('failed')], 5000)).toMatch(/No run waits/);
});
