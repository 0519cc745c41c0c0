// Equal pruned %: what the page asks the engine for, and what it does with the answer.
import type { Catalog, MatchCommand, MatchedEvent, RunConfig } from '../protocol.ts';
import { configDifferences } from './configDifferences.ts';
import type { Rival } from './raceSettings.ts';
import type { Run } from './run.ts';

/** A finished run that tells how `config` will fare: the same but for its ratio and its seed, the newest first. */
function finishedLike(catalog: Catalog, config: RunConfig, runs: readonly Run[]): Run | undefined {
  const ratio = catalog.methods.find(({ id }) => id === config.method)?.ratioParam;
  const ignored = ['seed', `methodParams.${ratio}`];
  return runs.findLast(
    (run) => run.phase === 'finished' && configDifferences([config, run.config], ignored).length === 0,
  );
}

/** What the run on the left saved, where it has run exactly like this; null where that is not known. */
function measuredSaving(config: RunConfig, runs: readonly Run[]): number | null {
  const run = runs.findLast(
    (other) => other.phase === 'finished' && configDifferences([config, other.config], ['seed']).length === 0,
  );
  return run?.records.at(-1)?.savedRatio ?? null;
}

/**
 * @param entrants the run on the left first
 * @param runs     those to learn from, none of them a fork
 */
export function matchQuestion(
  requestId: number,
  catalog: Catalog,
  entrants: readonly RunConfig[],
  runs: readonly Run[],
): MatchCommand {
  return {
    type: 'match',
    requestId,
    entrants: entrants.map((config) => {
      const run = finishedLike(catalog, config, runs);
      return { config, finished: run ? { params: run.config.methodParams, records: run.records } : null };
    }),
    target: entrants[0] ? measuredSaving(entrants[0], runs) : null,
  };
}

/** The rivals with the ratios solved for; the same list when nothing changes. */
export function withRatios(rivals: readonly Rival[], { matches }: MatchedEvent): readonly Rival[] {
  let changed = false;
  const next = rivals.map((rival, i) => {
    const match = matches[i];
    if (!match?.matched || Object.is(rival.methodParams[match.param], match.methodParams[match.param]))
      return rival;
    changed = true;
    return { ...rival, methodParams: match.methodParams };
  });
  return changed ? next : rivals;
}
