// Which runs of a race cannot start, and why, before anything is made.
import { corruptionFields } from '../core/corruption.ts';
import { spokenNumber } from '../core/spokenNumbers.ts';
import type { ConfigProblem, RunConfig, RunOrder } from '../protocol.ts';
import { t } from '../texts/texts.ts';

/** Fields in which the runs of a race must agree: there is one copy of the images. */
const shared = ['data', 'trainCount', 'testCount', ...corruptionFields] as const;

/**
 * A sentence by run id; runs without one can start.
 *
 * @param check what is wrong with one configuration by itself
 */
export function raceProblems(
  orders: readonly RunOrder[],
  check: (config: RunConfig) => readonly ConfigProblem[],
): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  const first = orders[0]?.config;
  for (const { runId, config } of orders) {
    const errors = check(config).filter(({ severity }) => severity === 'error');
    const messages = errors.map(({ message }) => message);
    for (const field of shared) {
      if (first && config[field] !== first[field]) {
        messages.push(
          t.settingProblems.otherImages(field, spokenNumber(first[field]), spokenNumber(config[field])),
        );
      }
    }
    if (messages.length > 0) problems.set(runId, messages.join('; '));
  }
  return problems;
}
