// Leaving a run at an epoch: with a window that the hand holds, or with the settings that stand on the left.
import type { GroupRange } from '../core/window.ts';
import type { Held, RunConfig } from '../protocol.ts';
import type { ConfigStore } from './configStore.ts';
import type { EngineClient } from './engineClient.ts';
import { forkOf, type Race } from './race.ts';
import { entrantsOf } from './raceSettings.ts';
import { isOver, type Run } from './run.ts';
import { addFork, changeRun, type RunStore } from './runStore.ts';
import { forgetRun, type ViewStore } from './viewStore.ts';

export interface ForkActions {
  /**
   * Holds a run's window from `epoch` on. The run itself goes on as it was and another one leaves it; where the window
   * of this very run is the hand's already, it moves at the next selection.
   */
  holdWindow(runId: string, epoch: number, window: GroupRange): void;
  /** Gives the window back to the method, at the next selection. */
  letGo(runId: string): void;
  /** Leaves a run at its newest checkpoint before `epoch` and goes on with the settings on the left. */
  goOnFrom(runId: string, epoch: number): void;
}

interface Stores {
  readonly runs: RunStore;
  readonly config: ConfigStore;
  readonly view: ViewStore;
}

export function heldAt({ start, size }: GroupRange, fromEpoch: number): Held {
  return { values: { windowStart: start, windowSize: size }, fromEpoch };
}

/** The next epoch that will be chosen. */
function nextEpoch(run: Run): number {
  return (run.reports.at(-1)?.epoch ?? -1) + 1;
}

/** True when moving the window at `epoch` steers this run rather than leaving it. */
export function isSteered(race: Race | null, run: Run, epoch: number): boolean {
  const fork = forkOf(race, run.entrant);
  return fork?.byHand === true && !isOver(run) && epoch === nextEpoch(run) - 1;
}

/** The settings on the left for the entrant that `run` is or once left. */
export function settingsFor(
  { edited, race: settings }: ReturnType<ConfigStore['getState']>,
  race: Race | null,
  run: Run,
): RunConfig | null {
  if (!edited) return null;
  let { entrant } = run;
  for (let fork = forkOf(race, entrant); fork; fork = forkOf(race, entrant)) entrant = fork.of;
  return entrantsOf(edited, settings)[entrant] ?? edited;
}

export function createForks(
  client: Pick<EngineClient, 'send'>,
  { runs, config, view }: Stores,
  newId: () => string,
): ForkActions {
  const steer = (runId: string, held: Held | null) => {
    changeRun(runs, runId, { held });
    client.send({ type: 'steer', runId, held });
  };

  const fork = (ofId: string, epoch: number, settings: RunConfig, held: Held | null) => {
    const id = newId();
    const fork = { id, config: settings, held, epoch, byHand: held !== null };
    if (!addFork(runs, ofId, fork)) return;
    forgetRun(view);
    const from = { runId: ofId, epoch };
    client.send({ type: 'join', run: { runId: id, config: settings, from, ...(held ? { held } : {}) } });
  };

  return {
    holdWindow(runId, epoch, window) {
      const { runs: all, race } = runs.getState();
      const run = all[runId];
      if (!run) return;
      if (isSteered(race, run, epoch)) steer(runId, heldAt(window, epoch + 1));
      else fork(runId, epoch, run.config, heldAt(window, epoch));
    },
    letGo: (runId) => steer(runId, null),
    goOnFrom(runId, epoch) {
      const { runs: all, race } = runs.getState();
      const run = all[runId];
      const settings = run && settingsFor(config.getState(), race, run);
      if (!settings) return;
      fork(runId, epoch, settings, null);
      client.send({ type: 'play' });
    },
  };
}
