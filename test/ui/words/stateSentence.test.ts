import { expect, test } from 'vitest';
import type { EpochRecord, SelectionCategory, SelectionReport } from '../../../src/core/records.ts';
import type { AwaitedImages, DataProgressEvent, RunPhase } from '../../../src/protocol.ts';
import { applyRunEvent, emptyRun } from '../../../src/state/run.ts';
import { stateSentence } from '../../../src/ui/words/stateSentence.ts';
import { simulatedDefaults } from '../simulatedCatalog.ts';

const group = { kind: 'group', count: 1 } as SelectionCategory;

function report(change: Partial<SelectionReport>): SelectionReport {
  return {
    epoch: 8,
    call: 8,
    phase: 'prune',
    present: 50_000,
    selected: 24_310,
    categories: Array.from({ length: 10 }, () => group),
    window: { start: 2, size: 5, positions: 6 },
    wcss: 1,
    histogram: { lowest: 0, highest: 1, counts: [] },
    nonFinite: 0,
    selectMs: 1,
    ...change,
  };
}

const record = { epoch: 7, savedRatio: 0.41, testAccuracy: 0.684 } as EpochRecord;

const progress: DataProgressEvent = {
  type: 'dataProgress',
  loadedBytes: 12_300_000,
  totalBytes: 141_300_000,
  shardsReady: 1,
  shardCount: 12,
  trainPresent: 5000,
  testPresent: 0,
  origin: 'network',
  done: false,
};

function sentence(
  phase: RunPhase,
  reports: readonly SelectionReport[],
  records: readonly EpochRecord[] = [record],
) {
  const run = { ...emptyRun('run-1', simulatedDefaults), phase, reports, records, epoch: 8 };
  return stateSentence({ ...run, stepsDone: 12, stepsInEpoch: 190 }, progress);
}

test('training names the window from 1, where it stands, the images and what is saved', () => {
  expect(sentence('training', [report({})])).toBe(
    'Epoch 9: window on groups 3 to 7 of 10, the middle; 24,310 of 50,000 images. 41 % saved so far.',
  );
});

test('testing counts the test images that are here', () => {
  const run = { ...emptyRun('run-1', simulatedDefaults), epoch: 8 };
  const event = { type: 'phase', runId: 'run-1', phase: 'testing', testImages: 4000 } as const;
  expect(stateSentence(applyRunEvent(run, event), progress)).toBe(
    'Epoch 9: testing on 4,000 images that are never trained.',
  );
});

test('both ends of the sweep have a name', () => {
  expect(sentence('training', [report({ window: { start: 0, size: 5, positions: 6 } })])).toContain(
    'groups 1 to 5 of 10, the easiest',
  );
  expect(sentence('training', [report({ window: { start: 5, size: 5, positions: 6 } })])).toContain(
    'groups 6 to 10 of 10, the hardest',
  );
});

test('a window that cannot slide is not called easy or hard', () => {
  expect(sentence('training', [report({ window: { start: 0, size: 9, positions: 1 } })])).toContain(
    'its only position',
  );
});

test('the first epoch says that nothing is known yet', () => {
  const first = report({ epoch: 0, call: 0, window: null, selected: 45_000 });
  expect(sentence('training', [first], [])).toContain('no loss is known yet, every group is used');
});

test('annealing says what it does with the images', () => {
  const anneal = { phase: 'anneal', categories: [], window: null } as const;
  expect(sentence('training', [report({ ...anneal, selected: 45_000 })])).toContain(
    'annealing on 45,000 of 50,000 images',
  );
  expect(sentence('training', [report({ ...anneal, selected: 50_000 })])).toContain(
    'annealing on all 50,000',
  );
});

test('a method without groups counts its images', () => {
  expect(sentence('training', [report({ categories: [], window: null })])).toContain(
    'Epoch 9: 24,310 of 50,000 images.',
  );
  expect(sentence('training', [report({ categories: [], window: null, selected: 50_000 })])).toContain(
    'all 50,000 images',
  );
});

test('a run that waits says for which images', () => {
  const waiting = (awaits: AwaitedImages) =>
    stateSentence({ ...emptyRun('run-1', simulatedDefaults), awaits }, progress);
  expect(waiting('first')).toMatch(/1 of 12 shards\. Training begins with the first shard/);
  expect(waiting('obtainable')).toMatch(/1 of 12 shards\. Training waits for all images\.$/);
  expect(waiting('all')).toMatch(/1 of 12 shards\. The run goes on when all its images are here\.$/);
});

test('before the manifest is here no amount is told', () => {
  const nothing = { ...progress, loadedBytes: 0, totalBytes: 0, shardsReady: 0, shardCount: 0 };
  expect(stateSentence(emptyRun('run-1', simulatedDefaults), nothing)).toBe(
    'Opening the GPU and looking for the images.',
  );
});

test('once the images are here it no longer speaks of loading', () => {
  const run = emptyRun('run-1', simulatedDefaults);
  const loaded = { ...progress, loadedBytes: progress.totalBytes };
  expect(stateSentence(run, loaded)).toBe('The images are here. The network is being set up on the GPU.');
});

test('every other phase has its sentence', () => {
  expect(sentence('waitingForData', [])).toContain('12.3 MB of 141.3 MB, 1 of 12 shards');
  expect(sentence('selecting', [], [])).toContain('choosing the first images');
  expect(sentence('selecting', [report({})])).toBe('Epoch 9: sorting the images by the loss they had last.');
  expect(sentence('testing', [report({})])).toContain('testing on 10,000 images');
  expect(sentence('paused', [report({})])).toContain('Paused in epoch 9 after 12 of 190 steps');
  expect(sentence('paused', [])).toContain('Nothing trained yet');
  expect(sentence('finished', [report({})])).toContain(
    'test accuracy 68.4 %, 41 % of the training work saved',
  );
  expect(sentence('failed', [report({})])).toBe('Stopped in epoch 9.');
  expect(stateSentence(null, null)).toContain('Opening the GPU');
});
