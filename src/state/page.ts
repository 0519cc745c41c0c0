// Ties the engine to the stores and gives the page its verbs: play, pause, step, restart, edit.
import type { ParamValue } from '../core/params.ts';
import type {
  Catalog,
  Command,
  EngineEvent,
  ImagesEvent,
  ImportedEvent,
  ImportProgressEvent,
  MatchedEvent,
  RunConfig,
} from '../protocol.ts';
import { defaultOf, withValue } from './configEdits.ts';
import {
  allProblems,
  applyChecked,
  type ConfigState,
  type ConfigStore,
  createConfigStore,
} from './configStore.ts';
import type { EngineClient } from './engineClient.ts';
import { applyEngineEvent, createEngineStore, type EngineStore } from './engineStore.ts';
import { batchPerFrame } from './frameBatch.ts';
import { createImageDesk } from './imageDesk.ts';
import { applyProfileEvent, createProfileStore, openProfile, type ProfileStore } from './profile.ts';
import { allRuns, isRaceOver, isRacePlaying, liveRuns } from './raceRuns.ts';
import {
  editRival,
  entrantsOf,
  mostEntrants,
  noRace,
  type RaceSettings,
  type Rival,
  rivalOf,
  seedsOf,
} from './raceSettings.ts';
import { matchQuestion, withRatios } from './ratioMatch.ts';
import { isOver } from './run.ts';
import {
  applyRunEvents,
  beginRace,
  beginRepeat,
  changeRun,
  createRunStore,
  focusOn,
  type RunStore,
} from './runStore.ts';
import { readLink, writeLink } from './shareLink.ts';
import { createViewStore, forgetMarks, forgetRun, type ViewStore } from './viewStore.ts';

/** Where the page stands: the hash of its address says with what it opens, and keeps up with what runs. */
export interface PageAddress {
  /** With '#', or ''. */
  readonly hash: string;
  /** Changes the hash without a new entry in the history. */
  replaceHash(hash: string): void;
}

/** Thumbnails asked for in each category. */
const thumbnailsPerCategory = 12;

export interface PageActions {
  playOrPause(): void;
  stepBatch(): void;
  stepEpoch(): void;
  /** Starts the race anew as it is set on the left; false when one of its settings cannot start. */
  restart(): boolean;
  setSpeed(secondsPerEpoch: number | null): void;
  edit(field: string, value: ParamValue): void;
  reset(field: string): void;
  resetAll(): void;
  undoEdits(): void;
  /** The hash of a link to the set-up on the left, changes that wait for a restart included. */
  linkHash(): string;
  dismissLinkNotices(): void;
  /** Changes the race that the next restart begins. */
  setRace(change: Partial<RaceSettings>): void;
  /** Adds an entrant with its method's defaults; ignored when the race is full. */
  addRival(method: string): void;
  /** @param place in `race.rivals`, from 0 */
  removeRival(place: number): void;
  editRival(place: number, field: string, value: ParamValue): void;
  /** Shows another run on the loss axis, in the header and in the right column. */
  focus(runId: string): void;
  /** Training images by index, with their newest losses in each run. */
  images(indices: readonly number[]): Promise<ImagesEvent>;
  retryData(): void;
  /** Takes data sets from archives while training goes on. */
  importData(files: readonly File[]): void;
  stopImport(): void;
  clearStorage(): void;
  setProfiling(open: boolean): void;
}

/** Shown until the engine tells its first number. */
function importBegins(files: readonly File[]): ImportProgressEvent {
  const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
  return { type: 'importProgress', file: files[0]!.name, readBytes: 0, totalBytes, images: 0 };
}

export interface Page {
  readonly engine: EngineStore;
  readonly runs: RunStore;
  readonly config: ConfigStore;
  readonly view: ViewStore;
  readonly profile: ProfileStore;
  readonly actions: PageActions;
}

/**
 * Opens the engine and connects it to fresh stores.
 *
 * @param dataUrl absolute address of the prepared data
 * @param address where the set-up is read from and kept; nowhere by default
 */
export function createPage(
  client: EngineClient,
  dataUrl: string,
  schedule?: (run: () => void) => void,
  address: PageAddress = { hash: '', replaceHash: () => undefined },
): Page {
  const engine = createEngineStore();
  const runs = createRunStore();
  const config = createConfigStore();
  const view = createViewStore();
  const profile = createProfileStore();
  const desk = createImageDesk(client);
  let runNumber = 0;
  /** The last order was a single step: a repetition that follows waits. */
  let stepping = false;

  const newIds = (count: number) =>
    Array.from({ length: count }, () => {
      runNumber += 1;
      return `run-${runNumber}`;
    });

  const send = (play: boolean) => {
    const state = runs.getState();
    const live = liveRuns(state);
    client.send({ type: 'setSpeed', secondsPerEpoch: config.getState().secondsPerEpoch });
    client.send({
      type: 'start',
      runs: live.map((run) => ({ runId: run.id, config: run.config })),
      lockstep: state.race?.lockstep ?? 'epoch',
      play,
    });
  };

  const start = (lead: RunConfig, race: RaceSettings) => {
    const entrants = entrantsOf(lead, race);
    forgetRun(view);
    beginRace(runs, newIds(entrants.length), {
      ...{ entrants, lockstep: race.lockstep, seeds: seedsOf(lead, race) },
    });
    config.setState({ running: lead, runningRace: race });
    address.replaceHash(actions.linkHash());
    stepping = false;
    send(true);
  };

  /** Once all runs are over and another seed is to follow, begins with it. */
  const repeatIfOver = () => {
    const state = runs.getState();
    const { race } = state;
    if (!race || race.repeat + 1 >= race.seeds.length || !isRaceOver(state)) return;
    if (!liveRuns(state).some(({ phase }) => phase === 'finished')) return;
    beginRepeat(runs, newIds(race.entrants.length));
    forgetRun(view);
    send(!stepping);
  };

  const check = (change: Partial<Pick<ConfigState, 'edited' | 'race'>>) => {
    const requestId = config.getState().requestId + 1;
    config.setState({ ...change, requestId });
    const { edited, race } = config.getState();
    if (!edited) return;
    client.send({ type: 'check', requestId, configs: entrantsOf(edited, race) });
    const { catalog } = engine.getState();
    if (!race.equalPruned || !catalog) config.setState({ matched: null });
    else client.send(matchQuestion(requestId, catalog, entrantsOf(edited, race), allRuns(runs.getState())));
  };

  const applyMatched = (matched: MatchedEvent) => {
    const { race, requestId } = config.getState();
    if (matched.requestId !== requestId || !race.equalPruned) return;
    config.setState({ matched });
    const rivals = withRatios(race.rivals, matched);
    if (rivals !== race.rivals) check({ race: { ...race, rivals } });
  };

  /** An import means that one wants to train on it: at the next restart, unless that is what one has chosen anyway. */
  const chooseImported = ({ sets }: ImportedEvent) => {
    const { catalog } = engine.getState();
    const { edited } = config.getState();
    const whole = sets.find(({ missing }) => missing.length === 0);
    if (!catalog || !edited || !whole) return;
    const archiveOf = (id: string) => catalog.data.find((entry) => entry.id === id)?.archive?.file;
    if (archiveOf(edited.data) !== archiveOf(whole.data))
      check({ edited: withValue(edited, 'data', whole.data, catalog) });
  };

  /** Events that begin or answer something; the rest only fill the stores. */
  const react = (event: EngineEvent) => {
    desk.receive(event);
    if (event.type === 'ready') {
      const linked = readLink(event.catalog, address.hash);
      const { secondsPerEpoch, notices: linkNotices } = linked;
      config.setState({ secondsPerEpoch, linkNotices });
      check({ edited: linked.config, race: linked.race });
      client.send({ type: 'setGallery', perCategory: thumbnailsPerCategory });
      client.send({ type: 'setWatch', chosen: true });
      start(linked.config, linked.race);
    } else if (event.type === 'checked') {
      applyChecked(config, event.requestId, event.problems);
    } else if (event.type === 'imported') {
      chooseImported(event);
    } else if (event.type === 'dataEntries') {
      check({});
    } else if (event.type === 'matched') {
      applyMatched(event);
    } else if (event.type === 'phase') repeatIfOver();
  };

  const receive = batchPerFrame<EngineEvent>((events) => {
    engine.setState(events.reduce(applyEngineEvent, engine.getState()));
    runs.setState(applyRunEvents(runs.getState(), events));
    const { focusId } = runs.getState();
    const now = performance.now();
    profile.setState(
      events.reduce((state, event) => applyProfileEvent(state, event, focusId, now), profile.getState()),
    );
    events.forEach(react);
  }, schedule);
  client.onEvent(receive);
  client.onCrash((crashMessage) => engine.setState({ status: 'crashed', crashMessage }));
  client.send({ type: 'open', dataUrl });

  const command = (order: Command, pending: 'play' | 'pause') => {
    const going = liveRuns(runs.getState()).filter((run) => !isOver(run));
    if (going.length === 0) return;
    stepping = order.type === 'stepBatch' || order.type === 'stepEpoch';
    for (const { id } of going) changeRun(runs, id, { pending });
    client.send(order);
  };

  const changeRivals = (change: (rivals: Rival[], lead: RunConfig, catalog: Catalog) => readonly Rival[]) => {
    const { catalog } = engine.getState();
    const { edited, race } = config.getState();
    if (catalog && edited) actions.setRace({ rivals: change([...race.rivals], edited, catalog) });
  };

  const actions: PageActions = {
    playOrPause() {
      const state = runs.getState();
      if (liveRuns(state).length === 0) return;
      if (isRacePlaying(state)) command({ type: 'pause' }, 'pause');
      else if (isRaceOver(state)) actions.restart();
      else command({ type: 'play' }, 'play');
    },
    stepBatch: () => command({ type: 'stepBatch' }, 'pause'),
    stepEpoch: () => command({ type: 'stepEpoch' }, 'play'),
    restart() {
      const { catalog } = engine.getState();
      const state = config.getState();
      if (!catalog || !state.edited) return false;
      if (allProblems(state, catalog).some((problem) => problem.severity === 'error')) return false;
      start(state.edited, state.race);
      return true;
    },
    setSpeed(secondsPerEpoch) {
      config.setState({ secondsPerEpoch });
      client.send({ type: 'setSpeed', secondsPerEpoch });
      address.replaceHash(actions.linkHash());
    },
    edit(field, value) {
      const { catalog } = engine.getState();
      const { edited } = config.getState();
      if (catalog && edited) check({ edited: withValue(edited, field, value, catalog) });
    },
    reset(field) {
      const { catalog } = engine.getState();
      const { edited } = config.getState();
      const value = catalog && edited ? defaultOf(catalog, edited, field) : undefined;
      if (value !== undefined) actions.edit(field, value);
    },
    resetAll() {
      const { catalog } = engine.getState();
      if (catalog) check({ edited: catalog.defaults, race: noRace });
    },
    undoEdits() {
      const { running, runningRace } = config.getState();
      if (running) check({ edited: running, race: runningRace });
    },
    linkHash() {
      const { catalog } = engine.getState();
      const { edited, race, secondsPerEpoch } = config.getState();
      return catalog && edited ? writeLink(catalog, { config: edited, race, secondsPerEpoch }) : '';
    },
    dismissLinkNotices: () => config.setState({ linkNotices: [] }),
    setRace: (change) => check({ race: { ...config.getState().race, ...change } }),
    addRival: (method) =>
      changeRivals((rivals, _, catalog) =>
        rivals.length + 1 < mostEntrants ? [...rivals, rivalOf(catalog, method)] : rivals,
      ),
    removeRival: (place) => changeRivals((rivals) => rivals.toSpliced(place, 1)),
    editRival: (place, field, value) =>
      changeRivals((rivals, lead, catalog) =>
        rivals.map((rival, i) => (i === place ? editRival(catalog, lead, rival, field, value) : rival)),
      ),
    focus(runId) {
      focusOn(runs, runId);
      forgetMarks(view);
    },
    images: (indices) => desk.ask(indices),
    retryData() {
      engine.setState({ dataProblems: [] });
      client.send({ type: 'retryData' });
    },
    importData(files) {
      if (files.length === 0) return;
      if (engine.getState().importing) {
        const message = 'Another import is under way: wait for its end or stop it';
        engine.setState({ imported: { type: 'importProblem', message } });
        return;
      }
      engine.setState({ importing: importBegins(files), imported: null });
      client.send({ type: 'importData', files });
    },
    stopImport: () => client.send({ type: 'stopImport' }),
    clearStorage: () => client.send({ type: 'clearStorage' }),
    setProfiling(open) {
      openProfile(profile, open, performance.now());
      client.send({ type: 'setProfiling', on: open });
    },
  };
  return { engine, runs, config, view, profile, actions };
}
