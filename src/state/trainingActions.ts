// Starting, holding and repeating the race: what the page orders from the engine while it trains.
import type { Command, RunConfig } from '../protocol.ts';
import type { ConfigStore } from './configStore.ts';
import type { EngineClient } from './engineClient.ts';
import { createForks, type ForkActions } from './forkActions.ts';
import { racerCount } from './race.ts';
import { isRaceOver, isRacePlaying, liveRuns } from './raceRuns.ts';
import { entrantsOf, type RaceSettings, seedsOf } from './raceSettings.ts';
import { isOver } from './run.ts';
import { beginRace, beginRepeat, changeRun, focusOn, type RunStore } from './runStore.ts';
import { forgetMarks, forgetRun, type ViewStore } from './viewStore.ts';

export interface TrainingActions extends ForkActions {
  stepBatch(): void;
  stepEpoch(): void;
  /** Shows another run on the loss axis, in the header and in the right column. */
  focus(runId: string): void;
}

export interface Training extends TrainingActions {
  /** @param grows begins with the first images, unless it is a race or repeated: then it waits for all that can come */
  start(lead: RunConfig, race: RaceSettings, grows?: boolean): void;
  /** Plays what is paused, pauses what plays; 'over' when there is neither. */
  toggle(): 'done' | 'over';
  /** Once all runs are over and another seed is to follow, begins with it. */
  repeatIfOver(): void;
}

interface Stores {
  readonly runs: RunStore;
  readonly config: ConfigStore;
  readonly view: ViewStore;
}

/** @param visit begins every run's id, so that no two visits of this browser have a run of the same name */
export function createTraining(
  client: Pick<EngineClient, 'send'>,
  { runs, config, view }: Stores,
  visit = 'run',
): Training {
  let runNumber = 0;
  /** The last order was a single step: a repetition that follows waits. */
  let stepping = false;

  const newIds = (count: number) =>
    Array.from({ length: count }, () => {
      runNumber += 1;
      return `${visit}-${runNumber}`;
    });

  const send = (play: boolean, grows: boolean) => {
    const state = runs.getState();
    const { seeds = [], entrants = [] } = state.race ?? {};
    const waitForAll = !grows || seeds.length > 1;
    const awaits = entrants.length > 1 ? 'all' : waitForAll ? 'obtainable' : 'first';
    for (const { id } of liveRuns(state)) changeRun(runs, id, { awaits });
    client.send({ type: 'setSpeed', secondsPerEpoch: config.getState().secondsPerEpoch });
    client.send({
      type: 'start',
      runs: liveRuns(state).map((run) => ({ runId: run.id, config: run.config })),
      lockstep: state.race?.lockstep ?? 'epoch',
      play,
      waitForAll,
    });
  };

  const command = (order: Command, pending: 'play' | 'pause') => {
    const going = liveRuns(runs.getState()).filter((run) => !isOver(run));
    if (going.length === 0) return;
    stepping = order.type === 'stepBatch' || order.type === 'stepEpoch';
    for (const { id } of going) changeRun(runs, id, { pending });
    client.send(order);
  };

  return {
    ...createForks(client, { runs, config, view }, () => newIds(1)[0]!),
    start(lead, race, grows = false) {
      const entrants = entrantsOf(lead, race);
      forgetRun(view);
      beginRace(runs, newIds(entrants.length), {
        ...{ entrants, lockstep: race.lockstep, seeds: seedsOf(lead, race) },
      });
      config.setState({ running: lead, runningRace: race });
      stepping = false;
      send(true, grows);
    },
    toggle() {
      const state = runs.getState();
      if (liveRuns(state).length === 0) return 'done';
      if (isRacePlaying(state)) command({ type: 'pause' }, 'pause');
      else if (isRaceOver(state)) return 'over';
      else command({ type: 'play' }, 'play');
      return 'done';
    },
    stepBatch: () => command({ type: 'stepBatch' }, 'pause'),
    stepEpoch: () => command({ type: 'stepEpoch' }, 'play'),
    repeatIfOver() {
      const state = runs.getState();
      const { race } = state;
      if (!race || race.repeat + 1 >= race.seeds.length || !isRaceOver(state)) return;
      if (!liveRuns(state).some(({ phase }) => phase === 'finished')) return;
      beginRepeat(runs, newIds(racerCount(race)));
      forgetRun(view);
      send(!stepping, false);
    },
    focus(runId) {
      focusOn(runs, runId);
      forgetMarks(view);
    },
  };
}
