// `npm run compare`: finished experiments beside the reference runs of the authors' code, as a Markdown table.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type Comparison,
  compareRun,
  holds,
  type OwnRun,
  otherThanRecipe,
  type ReferenceRun,
  referencesFor,
} from './proof.ts';
import { proofTable } from './proofTable.ts';

const help = `Compares finished experiments with whole runs of the authors' code and prints a Markdown table.

  npm run compare
  npm run compare -- results/ more/run.json

  PATH...            result files of npm run experiment, or folders of them (test/proof/results)
  --reference FILE   runs of the authors' code (test/fixtures/reference_runs.json)

The runs of the proof: npm run experiment -- --config test/proof/three-seeds.json --out test/proof/results/three-seeds/
                       npm run experiment -- --config test/proof/one-seed.json --out test/proof/results/one-seed/
                       npm run experiment -- --config test/proof/all-images.json --out test/proof/results/all-images/

Exit codes: 0 all within their bounds, 1 some are not or there is nothing to compare, 2 a bad option.
`;

class InputError extends Error {}

function filesIn(path: string): string[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch {
    throw new InputError(`${path} does not exist`);
  }
  if (!isFolder) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(path, name));
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new InputError(`${path}: ${(error as Error).message}`);
  }
}

function readRun(path: string): OwnRun {
  const run = readJson(path) as Partial<OwnRun> | null;
  if (!run?.config?.methodParams || !Array.isArray(run.records) || run.records.length === 0) {
    throw new InputError(`${path} is not a result of npm run experiment: it lacks "config" or "records"`);
  }
  return run as OwnRun;
}

function main(): number {
  const { values, positionals } = parseArgs({
    options: { reference: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const referencePath = values.reference ?? 'test/fixtures/reference_runs.json';
  const { cases } = readJson(referencePath) as { cases?: readonly ReferenceRun[] };
  if (!Array.isArray(cases)) throw new InputError(`${referencePath} has no list "cases"`);
  const comparisons: Comparison[] = [];
  for (const path of (positionals.length > 0 ? positionals : ['test/proof/results']).flatMap(filesIn)) {
    const run = readRun(path);
    const differences = otherThanRecipe(run);
    const references = referencesFor(run, cases);
    if (differences.length > 0) console.error(`${path} is not comparable: ${differences.join(', ')}`);
    else if (references.length === 0) console.error(`${path}: no reference run has its settings`);
    else comparisons.push(compareRun(run, references));
  }
  if (comparisons.length === 0) {
    console.error('nothing to compare');
    return 1;
  }
  const adapters = new Set(
    comparisons.map(
      ({ run: { adapter } }) => adapter.description || `${adapter.vendor} ${adapter.architecture}`,
    ),
  );
  process.stdout.write(`${proofTable(comparisons)}\nAdapter: ${[...adapters].join('; ')}\n`);
  const within = comparisons.filter(holds).length;
  console.error(`${within} of ${comparisons.length} runs are within all bounds`);
  return within === comparisons.length ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (error) {
  const bad = error instanceof InputError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (!bad) throw error;
  console.error(`${(error as Error).message}; see --help`);
  process.exitCode = 2;
}
