// Runs the checks and test suites and counts what passed, so that a command can end in one plain line.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { announce, runScript, secondsSince } from './step.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @type {Count} What could not even begin. */
export const oneFailure = { passed: 0, failed: 1, skipped: 0 };

/** A suite that hangs must not hang the rest. */
const suiteLimitMs = 20 * 60_000;

/**
 * Runs a tool that passes or fails as a whole; it counts as one test.
 *
 * @param {string} title
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Promise<Count>}
 */
export async function runCheck(title, script, args) {
  announce(title);
  const startedAt = performance.now();
  const code = await runScript(script, args, { limitMs: suiteLimitMs });
  console.log(`  ${code === 0 ? 'passed' : 'FAILED'} in ${secondsSince(startedAt)}`);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * Runs one Vitest project; see vitest.config.ts.
 *
 * @param {string} project
 * @param {{ held?: boolean }} [options] held: its output comes as a whole when it ends, for suites side by side
 * @returns {Promise<Count>}
 */
export async function runSuite(project, { held = false } = {}) {
  announce(`Tests: ${project}${held ? ' (its output follows at its end)' : ''}`);
  const startedAt = performance.now();
  const report = `.cache/test/${project}.json`;
  mkdirSync('.cache/test', { recursive: true });
  rmSync(report, { force: true });
  const code = await runScript(
    'node_modules/vitest/vitest.mjs',
    [
      ...['run', '--project', project, '--passWithNoTests'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    { limitMs: suiteLimitMs, held },
  );
  console.log(`  ${project}: done in ${secondsSince(startedAt)}`);
  return countReport(readReport(report), code);
}

/** @param {string} path @returns {unknown} null when there is none */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Counts a report of Vitest's JSON reporter. A file that failed before its tests counts as one failure, and so
 * does a run that ended badly without saying where.
 *
 * @param {any} report
 * @param {number} exitCode
 * @returns {Count}
 */
export function countReport(report, exitCode) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report?.testResults ?? []) {
    let failedInFile = 0;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') count.passed++;
      else if (test.status === 'failed') failedInFile++;
      else count.skipped++;
    }
    if (file.status === 'failed' && failedInFile === 0) failedInFile = 1;
    count.failed += failedInFile;
  }
  if (exitCode !== 0 && count.failed === 0) count.failed = 1;
  return count;
}

/** @param {readonly Count[]} counts @returns {Count} */
export function sumCounts(counts) {
  return counts.reduce(
    (sum, count) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed,
      skipped: sum.skipped + count.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * The lines that end every test command; the last one is exactly `N passed, N failed`.
 *
 * @param {Count} count
 * @returns {string[]}
 */
export function conclusionLines({ passed, failed, skipped }) {
  return [...(skipped > 0 ? [`${skipped} skipped`] : []), `${passed} passed, ${failed} failed`];
}

/**
 * Prints how it ended and sets the exit code.
 *
 * @param {Count} count
 */
export function conclude(count) {
  console.log(`\n${conclusionLines(count).join('\n')}`);
  process.exitCode = count.failed > 0 ? 1 : 0;
}
