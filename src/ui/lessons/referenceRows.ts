// The authors' whole runs, best first: what src/cli/referenceSummary.mjs made of test/fixtures/reference_runs.json.
import referenceSummary from './referenceSummary.json';

export interface ReferenceRow {
  readonly name: string;
  readonly method: string;
  readonly images: number;
  readonly epochs: number;
  readonly seeds: number;
  /** Shares; mean and standard deviation over the seeds. */
  readonly accuracy: number;
  readonly deviation: number;
  readonly saved: number;
  readonly pruneRatio: number;
  /** Of SeTa. */
  readonly groups?: number;
  readonly windowScale?: number;
}

/** Runs over so many training images, by accuracy from the highest. */
export function referenceRows(images: number): readonly ReferenceRow[] {
  const rows: readonly ReferenceRow[] = referenceSummary;
  return rows.filter((row) => row.images === images).toSorted((a, b) => b.accuracy - a.accuracy);
}
