// The figures of an epoch that may be missing: NaN where nothing finite was measured, null once JSON has written them.
import type { EpochRecord } from './records.ts';

const measuredFields = ['trainLoss', 'trainAccuracy', 'testLoss', 'testAccuracy'] as const;

/** The figure that JSON wrote: it has no NaN, what is null there was not finite. */
export function measuredFrom(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

/** A record as it was before JSON wrote it. */
export function withMeasured(record: EpochRecord): EpochRecord {
  const measured = Object.fromEntries(measuredFields.map((field) => [field, measuredFrom(record[field])]));
  return { ...record, ...measured };
}
