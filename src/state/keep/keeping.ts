// The page's side of keeping runs: it writes while they train, goes on with them on return, and manages the list.
import type { Catalog, EngineEvent } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';
import type { ConfigStore } from '../configStore.ts';
import type { EngineClient } from '../engineClient.ts';
import type { EngineStore } from '../engineStore.ts';
import { liveRuns } from '../raceRuns.ts';
import { isOver } from '../run.ts';
import { applyRunEvents, type RunStore } from '../runStore.ts';
import { forgetRun, type ViewStore } from '../viewStore.ts';
import { createCheckpointDesk } from './checkpointDesk.ts';
import { arrivalOf } from './goOnWith.ts';
import type { KeptEpoch, KeptRace, KeptRun } from './keptRun.ts';
import type { KeptRunFiles } from './keptRunFiles.ts';
import { createKeptStore, type KeptStore } from './keptStore.ts';
import { offerFile } from './offerFile.ts';
import { tooMany } from './pruneKept.ts';
import type { RaceLock } from './raceLock.ts';
import { completed, ordersFor, raceStateFrom } from './reopen.ts';
import { createRunFileActions, type RunFileActions } from './runFileActions.ts';
import { RunKeeper } from './runKeeper.ts';

export interface KeptActions extends RunFileActions {
  /** Shows a kept run's race in place of the present one, which stays kept; `play` goes on with it at once. */
  openKept(runId: string, play: boolean): Promise<void>;
  editKept(runId: string, change: Partial<Pick<KeptRun, 'name' | 'notes' | 'pinned'>>): void;
  deleteKept(runIds: readonly string[]): void;
  /** All but those of races that are open, here or in another tab. */
  deleteAllKept(): void;
  /** Goes on with the unfinished race that this visit did not go on with; another tab loses it. */
  goOnOffered(): void;
  dismissArrival(): void;
}

export interface Keeping {
  readonly actions: KeptActions;
  readonly store: KeptStore;
  /** Follows the engine; called with the runs already changed. */
  receive(events: readonly EngineEvent[]): void;
  /**
   * Goes on with what the last visit left; false when there is nothing or the address asks for something else.
   *
   * @param asks  whether the address asks for another set-up than that of this race
   * @param shown the race that was there before a reload, to be shown again; null at a visit that is no reload
   */
  arrive(asks: (race: KeptRace) => boolean, shown: string | null): Promise<boolean>;
}

export interface KeepingSite {
  readonly client: Pick<EngineClient, 'send'>;
  readonly engine: EngineStore;
  readonly runs: RunStore;
  readonly config: ConfigStore;
  readonly view: ViewStore;
  readonly files: KeptRunFiles;
  readonly lock: RaceLock;
  /** Begins the ids of this visit. */
  readonly visit: string;
  /** A race is there: its id, for the next reload. */
  readonly showing: (raceId: string) => void;
  /** Asks the engine what is wrong with what is now set on the left, and brings the address up to date. */
  readonly reopened: () => void;
  readonly now?: () => number;
}

const storageFails = (error: unknown) =>
  t.keeping.storageFails(error instanceof Error ? error.message : String(error));

/** Runs of one visit share what comes before their number. */
const visitOf = (runId: string) => runId.replace(/-\d+$/, '');

export function createKeeping(site: KeepingSite): Keeping {
  const { client, engine, runs, config, view, files, lock, now = Date.now } = site;
  const store = createKeptStore(files.lasting);

  const refresh = async () => {
    const all = [...(await files.runs())].sort((a, b) => b.changedAt - a.changedAt);
    store.setState({ runs: all });
    return all;
  };
  const failed = (error: unknown) => store.setState({ problem: storageFails(error) });

  const remove = async (ids: readonly string[]) => {
    if (ids.length === 0) return;
    keeper.forget(ids);
    client.send({ type: 'dropCheckpoints', runIds: ids });
    await files.remove(ids);
    await refresh();
  };

  const racesAtWork = async () => new Set([...(await lock.heldElsewhere()), keeper.race ?? '']);

  const prune = async () => {
    const all = await refresh();
    await remove(tooMany(all, await racesAtWork()));
  };

  const removeAll = async () => {
    const atWork = await racesAtWork();
    const others = (await files.runs()).filter(({ raceId }) => !atWork.has(raceId));
    await remove(others.map(({ id }) => id));
  };

  const keeper = new RunKeeper({
    ...{ files, now, failed },
    catalog: () => engine.getState().catalog,
    setUp: () => {
      const { running, runningRace } = config.getState();
      return running && { lead: running, settings: runningRace };
    },
    changed: () => {
      store.setState({ problem: null });
      void prune().catch(failed);
    },
  });

  /** Another tab trains this race now: nothing of it may be written here any more. */
  const taken = () => {
    keeper.letGo();
    client.send({ type: 'start', runs: [], lockstep: 'epoch', play: false, waitForAll: false });
    const message = t.keeping.takenOver;
    const stopped = liveRuns(runs.getState())
      .filter((run) => !isOver(run))
      .map(({ id }) => ({ type: 'runProblem', runId: id, kind: 'checkpoint', message }) as const);
    runs.setState(applyRunEvents(runs.getState(), stopped));
  };

  const hold = () => {
    const { race } = keeper;
    if (race === null) return;
    void lock.hold(race, taken);
    site.showing(race);
  };

  /** `goOn` also trains, and runs that have no checkpoint yet begin again at their first epoch. */
  const reopen = async (raceId: string, catalog: Catalog, as: 'shown' | 'playing' | 'goOn') => {
    const play = as !== 'shown';
    const checkpoints = engine.getState().checkpoints?.kept ?? [];
    const lost = ({ id, state }: KeptRun) =>
      as === 'goOn' && state === 'going' && checkpoints.every(({ runId }) => runId !== id);
    const ofRace = (await files.runs()).filter((run) => run.raceId === raceId);
    if (ofRace.length === 0) return;
    const epochs = new Map<string, readonly KeptEpoch[]>();
    for (const run of ofRace) epochs.set(run.id, lost(run) ? [] : await files.epochs(run.id));
    const { lead, settings } = ofRace[0]!.race;
    const running = completed(lead, catalog);
    forgetRun(view);
    const raceState = raceStateFrom(ofRace, epochs, catalog);
    keeper.adopt(ofRace, raceState.order[0]!);
    runs.setState(raceState);
    config.setState({ edited: running, running, race: settings, runningRace: settings });
    hold();
    const state = runs.getState();
    const orders = ordersFor(liveRuns(state), checkpoints);
    client.send({ type: 'setSpeed', secondsPerEpoch: config.getState().secondsPerEpoch });
    const lockstep = state.race?.lockstep ?? 'epoch';
    client.send({ type: 'start', runs: orders, lockstep, play, waitForAll: true });
    site.reopened();
  };

  /** Checkpoints and histories whose runs nobody knows any more. */
  const dropOrphans = async (all: readonly KeptRun[], heldElsewhere: ReadonlySet<string>) => {
    const known = new Set(all.map(({ id }) => id));
    const visits = new Set([...heldElsewhere].map(visitOf));
    const { checkpoints, histories } = engine.getState();
    const kept = [...(checkpoints?.kept ?? []).map(({ runId }) => runId), ...histories];
    const orphans = new Set(kept.filter((id) => !known.has(id)));
    const runIds = [...orphans].filter((id) => !visits.has(visitOf(id)));
    if (runIds.length > 0) client.send({ type: 'dropCheckpoints', runIds });
  };

  let imports = 0;
  const desk = createCheckpointDesk(client);
  const runFiles = createRunFileActions({
    ...{ files, desk, store, now, refresh, offer: offerFile },
    catalog: () => engine.getState().catalog,
    newId: () => {
      imports += 1;
      return `${site.visit}-file-${imports}`;
    },
    dropCheckpoints: (runIds) => client.send({ type: 'dropCheckpoints', runIds }),
  });

  const actions: KeptActions = {
    ...runFiles,
    async openKept(runId, play) {
      const { catalog } = engine.getState();
      const kept = store.getState().runs.find(({ id }) => id === runId);
      if (!catalog || !kept) return;
      store.setState({ wentOn: null, offer: null });
      await reopen(kept.raceId, catalog, play ? 'playing' : 'shown').catch(failed);
      if (runs.getState().runs[runId]) runs.setState({ focusId: runId });
    },
    goOnOffered() {
      const { offer } = store.getState();
      const { catalog } = engine.getState();
      if (!offer || !catalog) return;
      store.setState({ offer: null });
      void reopen(offer.race.raceId, catalog, 'goOn').then(
        () => store.setState({ wentOn: offer.race }),
        failed,
      );
    },
    editKept(runId, change) {
      keeper.renamed(runId, change);
      void files.change(runId, change).then(refresh).catch(failed);
    },
    deleteKept: (runIds) => void remove(runIds).catch(failed),
    deleteAllKept: () => void removeAll().catch(failed),
    dismissArrival: () => store.setState({ wentOn: null, offer: null }),
  };

  return {
    store,
    receive(events) {
      events.forEach(desk.receive);
      const { wentOn } = store.getState();
      for (const event of events) {
        // Where epochs are short the last checkpoint can be older than the last epoch.
        if (event.type !== 'started' || !event.from || !wentOn || event.from.epoch >= wentOn.epoch) continue;
        store.setState({ wentOn: { ...wentOn, epoch: event.from.epoch } });
      }
      keeper.receive(events, runs.getState());
      hold();
    },
    async arrive(asks, shown) {
      const { catalog, checkpoints } = engine.getState();
      if (!catalog) return false;
      try {
        const all = await refresh();
        const heldElsewhere = await lock.heldElsewhere();
        await dropOrphans(all, heldElsewhere);
        const arrival = arrivalOf(all, checkpoints?.kept ?? [], heldElsewhere, asks, shown);
        if (arrival.kind === 'offer') store.setState({ offer: arrival });
        if (arrival.kind === 'show') {
          await reopen(arrival.raceId, catalog, 'shown');
          return true;
        }
        if (arrival.kind !== 'goOn') return false;
        await reopen(arrival.race.raceId, catalog, 'goOn');
        store.setState({ wentOn: arrival.race });
        return true;
      } catch (error) {
        failed(error);
        return false;
      }
    },
    actions,
  };
}
