// The one sentence under the header: what is happening at this moment, in plain words with its numbers.
import type { SelectionReport } from '../../core/records.ts';
import type { DataProgressEvent } from '../../protocol.ts';
import type { Run } from '../../state/run.ts';
import { epochNumber } from './epochNumber.ts';
import { count, megabytes, percent } from './numbers.ts';
import { groupCount, windowGroups, windowPlace } from './windowPlace.ts';

export type SentenceRun = Pick<
  Run,
  'phase' | 'pending' | 'epoch' | 'config' | 'reports' | 'records' | 'stepsDone' | 'stepsInEpoch' | 'problem'
>;

export function dataSentence(progress: DataProgressEvent | null): string {
  if (!progress) return 'Opening the GPU and looking for the images.';
  const from = progress.origin === 'storage' ? ' from this browser\u2019s storage' : '';
  return (
    `Loading images${from}: ${megabytes(progress.loadedBytes)} of ${megabytes(progress.totalBytes)}, ` +
    `${progress.shardsReady} of ${progress.shardCount} shards.`
  );
}

/** What one selection chose: 'window on groups 3 to 7 of 10, the middle; 24,310 of 50,000 images'. */
export function selectionSentence(report: SelectionReport): string {
  const images = `${count(report.selected)} of ${count(report.present)} images`;
  if (report.phase === 'anneal') {
    return report.selected === report.present
      ? `annealing on all ${count(report.present)} images, nothing is sorted any more`
      : `annealing on ${images}, drawn at random from all, nothing is sorted any more`;
  }
  const groups = groupCount(report);
  if (report.window) {
    const window = report.window.byHand ? 'window held by hand on' : 'window on';
    return `${window} ${windowGroups(report.window)} of ${groups}, ${windowPlace(report.window)}; ${images}`;
  }
  if (groups > 0 && report.call === 0) return `no loss is known yet, every group is used; ${images}`;
  if (groups > 0) return `every group is used; ${images}`;
  return report.selected === report.present ? `all ${count(report.present)} images` : images;
}

export function stateSentence(run: SentenceRun | null, progress: DataProgressEvent | null): string {
  if (!run) return dataSentence(progress);
  const number = epochNumber(run.epoch);
  const report = run.reports.at(-1);
  const record = run.records.at(-1);
  const saved = record ? ` ${percent(record.savedRatio, 0)} saved so far.` : '';
  /** A run that goes on from a checkpoint has not chosen anything of its own yet. */
  const setUp = report !== undefined && report.epoch < run.epoch && run.stepsInEpoch === 0;
  const chosen = report ? selectionSentence(report) : 'nothing chosen yet';
  switch (run.phase) {
    case 'waitingForData':
      if (progress && progress.loadedBytes >= progress.totalBytes && progress.totalBytes > 0) {
        return 'The images are here. The network is being set up on the GPU.';
      }
      return `${dataSentence(progress)} Training begins with the first shard and the test images.`;
    case 'selecting':
      return run.reports.length === 0
        ? 'Epoch 1: choosing the first images; no loss is known yet.'
        : `Epoch ${epochNumber((record?.epoch ?? -1) + 1)}: sorting the images by the loss they had last.`;
    case 'training':
      return `Epoch ${number}: ${chosen}.${saved}`;
    case 'testing':
      return `Epoch ${number}: testing on ${count(run.config.testCount)} images that are never trained.`;
    case 'waitingForOthers':
      if (setUp) return `Set up on the GPU, to go on with epoch ${number}.${saved}`;
      return `Epoch ${number} is tested: test accuracy ${percent(record?.testAccuracy)}. Waiting for the others of the race.${saved}`;
    case 'paused':
      if (setUp) return `Paused, ready to go on with epoch ${number}.${saved}`;
      return report
        ? `Paused in epoch ${number} after ${count(run.stepsDone)} of ${count(run.stepsInEpoch)} steps: ${chosen}.${saved}`
        : 'Ready. Nothing trained yet.';
    case 'finished':
      return record
        ? `Finished after ${run.records.length} epochs: test accuracy ${percent(record.testAccuracy)}, ` +
            `${percent(record.savedRatio, 0)} of the training work saved.`
        : 'Finished.';
    case 'failed':
      return `Stopped in epoch ${number}.`;
    default:
      return run.phase satisfies never;
  }
}
