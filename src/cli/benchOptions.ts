// The bench's command line.
import { parseArgs } from 'node:util';
import { type BenchOptions, sections } from '../bench/bench.ts';
import { selectionSizes } from '../bench/selectionSection.ts';
import { type Rival, type StepCase, stepCases } from '../bench/stepSection.ts';
import { OptionError } from './optionError.ts';

export interface BenchCommand extends BenchOptions {
  readonly json: string | null;
  readonly help: boolean;
}

const rivals: readonly Rival[] = ['tfjs', 'jax'];
const text = { type: 'string' } as const;
const options = {
  only: text,
  n: text,
  rounds: text,
  case: text,
  against: text,
  json: text,
  help: { type: 'boolean' },
} as const;
const caseName = ({ model, batch }: StepCase) => `${model}/${batch}`;

export const benchHelp = `Measures this machine's adapter: training steps beside TensorFlow.js and jax-js, selection, input, memory.

  npm run bench
  npm run bench -- --only step --case cnn3/64 --against none

  --only A,B      sections to run: ${sections.join(', ')} (all)
  --rounds N      how often everything is timed; medians are shown (7)
  --case A,B      training steps to time: ${stepCases.map(caseName).join(', ')} (all)
  --n A,B         samples to select from: ${selectionSizes.join(', ')} (all)
  --against A,B   ${rivals.join(', ')} or none (all)
  --json FILE     also writes the result as JSON

Exit codes: 0 done, 1 something failed or the losses do not agree, 2 a bad option.
`;

function listOf<T>(
  option: string,
  value: string | undefined,
  all: readonly T[],
  nameOf: (one: T) => string,
): T[] {
  if (value === undefined) return [...all];
  return value.split(',').map((word) => {
    const found = all.find((one) => nameOf(one) === word.trim());
    if (found === undefined) {
      throw new OptionError(`--${option} "${word.trim()}" is not one of ${all.map(nameOf).join(', ')}`);
    }
    return found;
  });
}

/** @throws OptionError with one sentence that says what was wrong and what is allowed */
export function parseBenchOptions(args: readonly string[]): BenchCommand {
  let values: { [Name in keyof typeof options]?: string | boolean };
  try {
    ({ values } = parseArgs({ args: [...args], options, allowPositionals: false, strict: true }));
  } catch (error) {
    throw new OptionError(`${(error as Error).message.split('\n')[0]!.replace(/\.$/, '')}; see --help`);
  }
  const word = (name: keyof typeof options) => values[name] as string | undefined;
  const rounds = Number(word('rounds') ?? 7);
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 1000) {
    throw new OptionError(`--rounds needs a whole number from 1 to 1000, got "${word('rounds')}"`);
  }
  return {
    only: listOf('only', word('only'), sections, String),
    rounds,
    cases: listOf('case', word('case'), stepCases, caseName),
    rivals: word('against') === 'none' ? [] : listOf('against', word('against'), rivals, String),
    sizes: listOf('n', word('n'), selectionSizes, String),
    json: word('json') ?? null,
    help: values.help === true,
  };
}
