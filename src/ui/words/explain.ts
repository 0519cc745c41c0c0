// "Why?": one or two plain sentences for what the reader sees in the shown epoch.
import type { EpochRecord, SelectionReport } from '../../core/records.ts';
import type { CatalogEntry } from '../../protocol.ts';
import { count, loss } from './numbers.ts';
import { groupCount } from './windowPlace.ts';

export interface ExplainInput {
  readonly report: SelectionReport;
  readonly before: SelectionReport | undefined;
  readonly record: EpochRecord | undefined;
  readonly recordBefore: EpochRecord | undefined;
  readonly method: CatalogEntry | undefined;
}

function lossChange({ record, recordBefore }: ExplainInput): 'up' | 'down' | null {
  if (!record || !recordBefore) return null;
  const change = record.trainLoss - recordBefore.trainLoss;
  return Math.abs(change) < 0.01 ? null : change > 0 ? 'up' : 'down';
}

function fromTo({ record, recordBefore }: ExplainInput): string {
  return record && recordBefore
    ? ` (${loss(recordBefore.trainLoss, 2)} to ${loss(record.trainLoss, 2)})`
    : '';
}

function explainWindow(input: ExplainInput): string[] {
  const { report, before, record } = input;
  const window = report.window;
  if (!window) return [];
  const change = lossChange(input);
  const stale =
    'An image that is left out keeps the loss it had when it was last trained, so the order is partly out of date.';
  if (window.byHand) {
    return [
      'The window stands where the hand holds it; by itself it would slide on with every epoch.',
      stale,
    ];
  }
  if (window.positions <= 1)
    return ['The window covers the same groups in every epoch: it has only one position.'];
  if (!before?.window || window.start > before.window.start) {
    const moved = before?.window
      ? 'The window moved up: the images trained now are harder'
      : 'The window starts';
    const why =
      change === 'up'
        ? `, so training loss rises${fromTo(input)}. The network has not become worse: test accuracy tells that.`
        : before?.window
          ? '. Expect a higher training loss: that says more about the images than about the network.'
          : ' among the easy groups and will move up by one group an epoch.';
    const few =
      window.start === window.positions - 1 && report.selected < report.present * 0.3
        ? `The hardest groups are small: only ${count(report.selected)} images, so this epoch is short.`
        : stale;
    return [moved + why, few];
  }
  if (window.start < before.window.start) {
    const fell =
      change === 'down'
        ? `, so training loss drops${fromTo(input)} although the network is the same.`
        : record
          ? '.'
          : ', so training loss will drop although the network is the same.';
    return [
      `The window reached the hardest groups and fell back${window.start === 0 ? ' to the easiest' : ''}${fell}`,
      `This saw-tooth repeats every ${window.positions} epochs. It keeps easy images from being forgotten.`,
    ];
  }
  return ['The window stays where it was.', stale];
}

export function explain(input: ExplainInput): string[] {
  const { report, method } = input;
  if (report.phase === 'anneal') {
    return [
      'In the last epochs the method stops choosing by loss, so that the network sees easy and hard images in their true proportion again.',
      'No groups are formed; training loss now means the same in every epoch.',
    ];
  }
  if (groupCount(report) > 0 && report.call === 0) {
    return [
      'No image has been trained, so all share the same starting loss and nothing can be sorted. The groups are drawn by chance and all of them are used.',
      'From the next epoch on every image has a loss of its own.',
    ];
  }
  if (report.window) return explainWindow(input);
  if (groupCount(report) > 0) {
    return [
      'The window covers every group, so nothing is left out by loss.',
      'A smaller window would leave out the easiest and the hardest images in turn.',
    ];
  }
  return method ? [method.help] : [];
}
