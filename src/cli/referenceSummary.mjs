// Sums up the whole runs of the authors' pruning code (test/fixtures/reference_runs.json) for the lessons:
// `node src/cli/referenceSummary.mjs` writes src/ui/lessons/referenceSummary.json, so that no number is typed by hand.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = new URL('../../test/fixtures/reference_runs.json', import.meta.url);
const target = new URL('../ui/lessons/referenceSummary.json', import.meta.url);

/** @param {readonly number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** @param {number} value */
const rounded = (value) => Math.round(value * 1e6) / 1e6;

/**
 * Sample standard deviation.
 *
 * @param {readonly number[]} values at least two
 */
function deviation(values) {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((v) => (v - centre) ** 2)) * (values.length / (values.length - 1)));
}

/**
 * @typedef {{ name: string, n: number, method: string, epochs: number, savedRatio: number, pruneRatio: number,
 *   groups?: number, windowScale?: number,
 *   records: readonly { testAccuracy: number }[] }} ReferenceRun
 */

/** @param {ReferenceRun} run */
const lastAccuracy = ({ records }) => records.at(-1)?.testAccuracy ?? Number.NaN;

/** @param {ReferenceRun} run */
const keyOf = ({ name, n }) => `${n} ${name}`;

/**
 * One row for each kind of run: the mean over its seeds.
 *
 * @param {{ cases: readonly ReferenceRun[] }} runs
 */
export function referenceSummary({ cases }) {
  const first = cases.filter((run, i) => cases.findIndex((other) => keyOf(other) === keyOf(run)) === i);
  return first.map(({ name, n, method, epochs, pruneRatio, groups, windowScale }) => {
    const seeds = cases.filter((other) => other.name === name && other.n === n);
    const accuracies = seeds.map(lastAccuracy);
    return {
      ...{ name, method, images: n, epochs, seeds: seeds.length, pruneRatio },
      ...(groups === undefined ? {} : { groups, windowScale }),
      accuracy: rounded(mean(accuracies)),
      deviation: rounded(deviation(accuracies)),
      saved: rounded(mean(seeds.map(({ savedRatio }) => savedRatio))),
    };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = referenceSummary(JSON.parse(readFileSync(source, 'utf8')));
  writeFileSync(target, `${JSON.stringify(rows, null, 2)}\n`);
  console.log(`${fileURLToPath(target)}: ${rows.length} kinds of runs`);
}
