// What to measure, given as words: by the command line (`--case cnn3/64`) and by the page's address (`?case=cnn3/64`).
import { type BenchOptions, sections } from './bench.ts';
import { selectionSizes } from './selectionSection.ts';
import { type Rival, type StepCase, stepCases } from './stepSection.ts';

/** Words of each option; what is left out means all. */
export interface BenchWords {
  readonly only?: string | undefined;
  readonly rounds?: string | undefined;
  readonly case?: string | undefined;
  readonly n?: string | undefined;
  readonly against?: string | undefined;
}

export const rivals: readonly Rival[] = ['tfjs', 'jax'];
export const caseName = ({ model, batch }: StepCase) => `${model}/${batch}`;
const defaultRounds = 7;
const largestBatch = 1024;

function listOf<T>(
  option: string,
  words: string | undefined,
  all: readonly T[],
  nameOf: (one: T) => string,
): readonly T[] {
  if (words === undefined) return all;
  return words.split(',').map((word) => {
    const found = all.find((one) => nameOf(one) === word.trim());
    if (found !== undefined) return found;
    throw new RangeError(`${option} "${word.trim()}" is not one of ${all.map(nameOf).join(', ')}`);
  });
}

/** A case of the table, or one of its models at another batch size. */
function casesOf(words: string | undefined): readonly StepCase[] {
  if (words === undefined) return stepCases;
  const models = [...new Set(stepCases.map(({ model }) => model))];
  return words.split(',').map((word) => {
    const [model, size] = word.trim().split('/');
    const batch = Number(size);
    if (
      models.some((one) => one === model) &&
      Number.isInteger(batch) &&
      batch >= 1 &&
      batch <= largestBatch
    ) {
      return { model: model!, batch };
    }
    throw new RangeError(
      `case "${word.trim()}" is not one of ${models.join(', ')} with a slash and a batch size from 1 to ${largestBatch}, such as ${caseName(stepCases[0]!)}`,
    );
  });
}

/** @throws RangeError with one sentence that says what was wrong and what is allowed */
export function benchOptionsOf(words: BenchWords): BenchOptions {
  const rounds = Number(words.rounds ?? defaultRounds);
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 1000) {
    throw new RangeError(`rounds must be a whole number from 1 to 1000, got "${words.rounds}"`);
  }
  return {
    only: listOf('only', words.only, sections, String),
    rounds,
    cases: casesOf(words.case),
    sizes: listOf('n', words.n, selectionSizes, String),
    rivals: words.against === 'none' ? [] : listOf('against', words.against, rivals, String),
  };
}
