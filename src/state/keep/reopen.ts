// A kept race as the page and the engine need it: its runs with all curves, and the order that goes on with them.
import { defaultsOf } from '../../core/params.ts';
import type { Catalog, KeptCheckpoint, RunConfig, RunOrder } from '../../protocol.ts';
import type { Race } from '../race.ts';
import { emptyRun, heldIn, type Run } from '../run.ts';
import type { RunsState } from '../runStore.ts';
import type { KeptEpoch, KeptRun } from './keptRun.ts';

/** A kept configuration with the defaults of settings that it did not have yet. */
export function completed(config: RunConfig, catalog: Catalog): RunConfig {
  const paramsOf = (entries: Catalog['methods'], id: string) =>
    defaultsOf(entries.find((entry) => entry.id === id)?.params ?? []);
  return {
    ...catalog.defaults,
    ...config,
    methodParams: { ...paramsOf(catalog.methods, config.method), ...config.methodParams },
    modelParams: { ...paramsOf(catalog.models, config.model), ...config.modelParams },
  };
}

/** A run with its curves as they were when its last epoch was closed. */
export function runFrom(kept: KeptRun, epochs: readonly KeptEpoch[], catalog: Catalog): Run {
  const run = emptyRun(kept.id, completed(kept.config, catalog), kept.entrant, kept.repeat);
  for (const { epoch, stepLosses, choice, gallery } of epochs) {
    run.steps.append(epoch, 0, stepLosses, stepLosses.length);
    if (gallery) run.galleries.recall(epoch, gallery);
    if (!choice) continue;
    const { present, bits, quantiles } = choice;
    const copy = bits.slice().buffer;
    const event = { type: 'chosen', runId: kept.id, epoch, present, bits: copy, lossRanks: null } as const;
    run.choices.add({ ...event, quantiles });
  }
  const { parameterCount, gpuBytes, annealFrom, state } = kept;
  const reports = epochs.flatMap(({ report }) => report ?? []);
  return {
    ...run,
    ...{ parameterCount, gpuBytes, annealFrom },
    records: epochs.map(({ record }) => record),
    reports,
    held: heldIn(reports),
    epoch: epochs.at(-1)?.epoch ?? 0,
    phase: state === 'finished' ? 'finished' : state === 'stopped' ? 'failed' : 'paused',
    ...{ stepsVersion: 1, choicesVersion: 1 },
  };
}

/**
 * @param kept   all runs of one race
 * @param epochs of each, by id
 */
export function raceStateFrom(
  kept: readonly KeptRun[],
  epochs: ReadonlyMap<string, readonly KeptEpoch[]>,
  catalog: Catalog,
): RunsState {
  const ordered = [...kept].sort((a, b) => a.repeat - b.repeat || a.entrant - b.entrant);
  const runs = ordered.map((one) => runFrom(one, epochs.get(one.id) ?? [], catalog));
  // Entrants can have joined since a run was kept last.
  const widest = ordered.reduce((best, one) =>
    one.race.entrants.length > best.race.entrants.length ? one : best,
  );
  const { lead: _, settings: __, ...begun } = widest.race;
  const repeat = ordered.at(-1)!.repeat;
  const race: Race = { ...begun, entrants: begun.entrants.map((one) => completed(one, catalog)), repeat };
  const focusId = runs.find((run) => run.repeat === repeat)?.id ?? null;
  return {
    runs: Object.fromEntries(runs.map((run) => [run.id, run])),
    ...{ order: runs.map(({ id }) => id), focusId, race },
  };
}

/**
 * What the engine is asked to begin for a reopened race: each run of its last repetition that has a checkpoint. A
 * checkpoint can be newer than the last epoch kept here, because the two are written apart. It has that epoch's record
 * and nothing else of it: where there is one that goes with what is kept here, that one is taken.
 */
export function ordersFor(runs: readonly Run[], checkpoints: readonly KeptCheckpoint[]): RunOrder[] {
  return runs.flatMap(({ id, config, records, phase }) => {
    const own = checkpoints.filter(({ runId }) => runId === id).map(({ epoch }) => epoch);
    const closed = (records.at(-1)?.epoch ?? -1) + 1;
    const epoch = own.includes(closed) ? closed : Math.max(closed, ...own);
    // What is listed may be older than what another tab has kept since: the engine tells when there is none.
    if (epoch > 0 && (own.length > 0 || phase === 'paused')) {
      return [{ runId: id, config, from: { runId: id, epoch } }];
    }
    return phase === 'paused' ? [{ runId: id, config }] : [];
  });
}
