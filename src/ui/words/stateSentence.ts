// The one sentence under the header: what is happening at this moment, in plain words with its numbers.
import type { SelectionReport } from '../../core/records.ts';
import type { DataProgressEvent } from '../../protocol.ts';
import type { Run } from '../../state/run.ts';
import { t } from '../../texts/texts.ts';
import { epochNumber } from './epochNumber.ts';
import { count, megabytes, percent } from './numbers.ts';
import { groupCount, windowGroups, windowPlace } from './windowPlace.ts';

export type SentenceRun = Pick<
  Run,
  | 'phase'
  | 'pending'
  | 'epoch'
  | 'config'
  | 'reports'
  | 'records'
  | 'stepsDone'
  | 'stepsInEpoch'
  | 'testImages'
  | 'awaits'
  | 'problem'
>;

export function dataSentence(progress: DataProgressEvent | null): string {
  // Before the manifest is here, nobody knows how much there is to load.
  if (!progress || progress.totalBytes === 0) return t.sentence.opening;
  const loading = progress.origin === 'storage' ? t.sentence.loadingStored : t.sentence.loading;
  return loading(
    ...([megabytes(progress.loadedBytes), megabytes(progress.totalBytes)] as const),
    ...([String(progress.shardsReady), String(progress.shardCount)] as const),
  );
}

/** What one selection chose: 'window on groups 3 to 7 of 10, the middle; 24,310 of 50,000 images'. */
export function selectionSentence(report: SelectionReport): string {
  const { chosen } = t.sentence;
  const [selected, present] = [count(report.selected), count(report.present)];
  const images = chosen.images(selected, present);
  if (report.phase === 'anneal') {
    return report.selected === report.present
      ? chosen.annealAll(present)
      : chosen.annealSome(selected, present);
  }
  const groups = groupCount(report);
  if (report.window) {
    const window = report.window.byHand ? chosen.windowByHand : chosen.window;
    return window(windowGroups(report.window), String(groups), windowPlace(report.window), images);
  }
  if (groups > 0 && report.call === 0) return chosen.noLossYet(images);
  if (groups > 0) return chosen.everyGroup(images);
  return report.selected === report.present ? chosen.all(present) : images;
}

export function stateSentence(run: SentenceRun | null, progress: DataProgressEvent | null): string {
  if (!run) return dataSentence(progress);
  const { sentence } = t;
  const number = String(epochNumber(run.epoch));
  const report = run.reports.at(-1);
  const record = run.records.at(-1);
  const saved = record ? ` ${sentence.saved(percent(record.savedRatio, 0))}` : '';
  /** A run that goes on from a checkpoint has not chosen anything of its own yet. */
  const setUp = report !== undefined && report.epoch < run.epoch && run.stepsInEpoch === 0;
  const chosen = report ? selectionSentence(report) : sentence.chosen.nothingYet;
  switch (run.phase) {
    case 'waitingForData':
      if (progress && progress.loadedBytes >= progress.totalBytes && progress.totalBytes > 0) {
        return sentence.settingUp;
      }
      return dataSentence(progress) + (run.awaits ? ` ${sentence.begins[run.awaits]}` : '');
    case 'selecting':
      return run.reports.length === 0
        ? sentence.choosingFirst
        : sentence.sorting(String(epochNumber((record?.epoch ?? -1) + 1)));
    case 'training':
      return sentence.training(number, chosen) + saved;
    case 'testing':
      return sentence.testing(number, count(run.testImages ?? run.config.testCount));
    case 'waitingForOthers':
      if (setUp) return sentence.setUp(number) + saved;
      return sentence.waiting(number, percent(record?.testAccuracy)) + saved;
    case 'paused':
      if (setUp) return sentence.pausedBefore(number) + saved;
      return report
        ? sentence.pausedIn(number, count(run.stepsDone), count(run.stepsInEpoch), chosen) + saved
        : sentence.ready;
    case 'finished':
      return record
        ? sentence.finished(
            ...([String(run.records.length), percent(record.testAccuracy)] as const),
            percent(record.savedRatio, 0),
          )
        : sentence.finishedUntested;
    case 'failed':
      return sentence.stopped(number);
    default:
      return run.phase satisfies never;
  }
}
