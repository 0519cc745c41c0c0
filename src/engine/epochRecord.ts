// Writes the record of a finished epoch from what the selection and the step logs say.
import type { EpochRecord, SelectionReport } from '../core/records.ts';
import type { StepResult } from './stepLog.ts';

export interface FinishedEpoch {
  readonly report: SelectionReport;
  /** Sums over the epoch's training steps and over the test set. */
  readonly train: StepResult;
  readonly test: StepResult;
  readonly learningRate: number;
  readonly seconds: number;
  readonly steps: number;
  /** Records of the epochs before. */
  readonly earlier: readonly EpochRecord[];
}

/** NaN for what nothing was measured of. */
function meansOf({ lossSum, correct, notFinite, count }: StepResult): { loss: number; accuracy: number } {
  return { loss: lossSum / (count - notFinite), accuracy: correct / count };
}

export function epochRecordOf({ report, train, test, earlier, ...rest }: FinishedEpoch): EpochRecord {
  const { epoch, present, selected } = report;
  const groups = report.categories.filter(({ kind }) => kind === 'group');
  const sum = (key: 'present' | 'selected') =>
    earlier.reduce((total, record) => total + record[key], report[key]);
  const [trainMeans, testMeans] = [meansOf(train), meansOf(test)];
  return {
    epoch,
    present,
    selected,
    groupSizes: groups.length > 0 ? groups.map(({ count }) => count) : null,
    selectedGroupSizes:
      groups.length > 0 ? groups.filter((group) => group.selected).map(({ count }) => count) : null,
    centroids: groups.length > 0 ? groups.map(({ meanLoss }) => meanLoss ?? Number.NaN) : null,
    trainLoss: trainMeans.loss,
    trainAccuracy: trainMeans.accuracy,
    testLoss: testMeans.loss,
    testAccuracy: testMeans.accuracy,
    savedRatio: 1 - sum('selected') / sum('present'),
    ...rest,
  };
}
