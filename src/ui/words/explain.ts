// "Why?": one or two plain sentences for what the reader sees in the shown epoch.
import type { EpochRecord, SelectionReport } from '../../core/records.ts';
import type { CatalogEntry } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';
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
    ? t.explain.fromTo(loss(recordBefore.trainLoss, 2), loss(record.trainLoss, 2))
    : '';
}

/** The window begins, or has moved on to harder groups. */
function movedUp(input: ExplainInput): string {
  const rises = lossChange(input) === 'up';
  if (input.before?.window) return rises ? t.explain.movedAndRises(fromTo(input)) : t.explain.moved;
  return rises ? t.explain.startsAndRises(fromTo(input)) : t.explain.starts;
}

function fellBack(input: ExplainInput, start: number): string {
  const words = start === 0 ? t.explain.fellBack.toEasiest : t.explain.fellBack.partly;
  if (lossChange(input) === 'down') return words.drops(fromTo(input));
  return input.record ? words.plain : words.willDrop;
}

function explainWindow(input: ExplainInput): string[] {
  const { report, before } = input;
  const window = report.window;
  if (!window) return [];
  const { stale } = t.explain;
  if (window.byHand) return [t.explain.byHand, stale];
  if (window.positions <= 1) return [t.explain.onePosition];
  if (!before?.window || window.start > before.window.start) {
    const few =
      window.start === window.positions - 1 && report.selected < report.present * 0.3
        ? t.explain.fewHard(count(report.selected))
        : stale;
    return [movedUp(input), few];
  }
  if (window.start < before.window.start) {
    return [fellBack(input, window.start), t.explain.sawTooth(String(window.positions))];
  }
  return [t.explain.stays, stale];
}

export function explain(input: ExplainInput): string[] {
  const { report, method } = input;
  if (report.phase === 'anneal') return [t.explain.anneal, t.explain.annealLoss];
  if (groupCount(report) > 0 && report.call === 0) return [t.explain.nothingKnown, t.explain.fromNextEpoch];
  if (report.window) return explainWindow(input);
  if (groupCount(report) > 0) return [t.explain.coversAll, t.explain.smallerWindow];
  return method ? [method.help] : [];
}
