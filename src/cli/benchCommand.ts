// The bench's command line.
import { parseArgs } from 'node:util';
import { type BenchOptions, sections } from '../bench/bench.ts';
import { type BenchWords, benchOptionsOf, caseName, rivals } from '../bench/benchOptions.ts';
import { selectionSizes } from '../bench/selectionSection.ts';
import { stepCases } from '../bench/stepSection.ts';
import { OptionError } from './optionError.ts';

export interface BenchCommand {
  readonly options: BenchOptions;
  readonly json: string | null;
  readonly help: boolean;
}

export const benchHelp = `Measures this machine's adapter: training steps beside TensorFlow.js and jax-js, selection, input, memory.

  npm run bench
  npm run bench -- --only step --case cnn3/64 --against none

  --only A,B      sections to run: ${sections.join(', ')} (all)
  --rounds N      how often everything is timed; medians are shown (7)
  --case A,B      training steps to time: ${stepCases.map(caseName).join(', ')} (all), or another batch size
  --against A,B   ${rivals.join(', ')} or none (all)
  --n A,B         samples to select from: ${selectionSizes.join(', ')} (all)
  --json FILE     also writes the result as JSON

Exit codes: 0 done, 1 something failed or the losses do not agree, 2 a bad option.
`;

const text = { type: 'string' } as const;
const allowed = {
  ...{ only: text, rounds: text, case: text, against: text, n: text, json: text },
  help: { type: 'boolean' },
} as const;

/** @throws OptionError with one sentence that says what was wrong and what is allowed */
export function parseBenchCommand(args: readonly string[]): BenchCommand {
  let values: BenchWords & { json?: string; help?: boolean };
  try {
    ({ values } = parseArgs({ args: [...args], options: allowed, allowPositionals: false, strict: true }));
  } catch (error) {
    throw new OptionError(`${(error as Error).message.split('\n')[0]!.replace(/\.$/, '')}; see --help`);
  }
  const { json = null, help = false, ...words } = values;
  try {
    return { options: benchOptionsOf(words), json, help };
  } catch (error) {
    if (error instanceof RangeError) throw new OptionError(`--${error.message}`);
    throw error;
  }
}
