// Ties the engine to the stores and gives the page its verbs: play, pause, step, restart, edit.
import type { ParamValue } from '../core/params.ts';
import type { Command, EngineEvent, ImportedEvent, ImportProgressEvent, RunConfig } from '../protocol.ts';
import { defaultOf, withValue } from './configEdits.ts';
import { allProblems, applyChecked, type ConfigStore, createConfigStore } from './configStore.ts';
import type { EngineClient } from './engineClient.ts';
import { applyEngineEvent, createEngineStore, type EngineStore } from './engineStore.ts';
import { batchPerFrame } from './frameBatch.ts';
import { applyProfileEvent, createProfileStore, openProfile, type ProfileStore } from './profile.ts';
import { isPlaying } from './run.ts';
import {
  applyRunEvents,
  beginRun,
  changeRun,
  createRunStore,
  focusedRun,
  type RunStore,
} from './runStore.ts';
import { createViewStore, forgetRun, type ViewStore } from './viewStore.ts';

/** Thumbnails asked for in each category. */
const thumbnailsPerCategory = 12;

export interface PageActions {
  playOrPause(): void;
  stepBatch(): void;
  stepEpoch(): void;
  /** Starts anew with the edited configuration; false when one of its settings cannot start. */
  restart(): boolean;
  setSpeed(secondsPerEpoch: number | null): void;
  edit(field: string, value: ParamValue): void;
  reset(field: string): void;
  resetAll(): void;
  undoEdits(): void;
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
 */
export function createPage(
  client: EngineClient,
  dataUrl: string,
  schedule?: (run: () => void) => void,
): Page {
  const engine = createEngineStore();
  const runs = createRunStore();
  const config = createConfigStore();
  const view = createViewStore();
  const profile = createProfileStore();
  let runNumber = 0;

  const start = (runConfig: RunConfig, play: boolean) => {
    runNumber += 1;
    const runId = `run-${runNumber}`;
    forgetRun(view);
    beginRun(runs, runId, runConfig);
    config.setState({ running: runConfig });
    client.send({ type: 'setSpeed', secondsPerEpoch: config.getState().secondsPerEpoch });
    client.send({ type: 'start', runId, config: runConfig, play });
  };

  const check = (edited: RunConfig) => {
    const requestId = config.getState().requestId + 1;
    config.setState({ edited, requestId });
    client.send({ type: 'check', requestId, config: edited });
  };

  /** An import means that one wants to train on it: at the next restart, unless that is what one has chosen anyway. */
  const chooseImported = ({ sets }: ImportedEvent) => {
    const { catalog } = engine.getState();
    const { edited } = config.getState();
    const whole = sets.find(({ missing }) => missing.length === 0);
    if (!catalog || !edited || !whole) return;
    const archiveOf = (id: string) => catalog.data.find((entry) => entry.id === id)?.archive?.file;
    if (archiveOf(edited.data) !== archiveOf(whole.data))
      check(withValue(edited, 'data', whole.data, catalog));
  };

  /** Events that begin or answer something; the rest only fill the stores. */
  const react = (event: EngineEvent) => {
    if (event.type === 'ready') {
      check(event.catalog.defaults);
      client.send({ type: 'setGallery', perCategory: thumbnailsPerCategory });
      start(event.catalog.defaults, true);
    } else if (event.type === 'checked') {
      applyChecked(config, event.requestId, event.problems);
    } else if (event.type === 'imported') {
      chooseImported(event);
    } else if (event.type === 'dataEntries') {
      const { edited } = config.getState();
      if (edited) check(edited);
    } else if (event.type === 'started' && event.runId === runs.getState().focusId) {
      config.setState({ running: event.config });
    }
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
    const run = focusedRun(runs.getState());
    if (!run || run.phase === 'finished' || run.phase === 'failed') return;
    changeRun(runs, run.id, { pending });
    client.send(order);
  };

  const actions: PageActions = {
    playOrPause() {
      const run = focusedRun(runs.getState());
      if (!run) return;
      if (isPlaying(run)) command({ type: 'pause' }, 'pause');
      else if (run.phase === 'finished' || run.phase === 'failed') actions.restart();
      else command({ type: 'play' }, 'play');
    },
    stepBatch: () => command({ type: 'stepBatch' }, 'pause'),
    stepEpoch: () => command({ type: 'stepEpoch' }, 'play'),
    restart() {
      const { catalog } = engine.getState();
      const state = config.getState();
      if (!catalog || !state.edited) return false;
      if (allProblems(state, catalog).some((problem) => problem.severity === 'error')) return false;
      start(state.edited, true);
      return true;
    },
    setSpeed(secondsPerEpoch) {
      config.setState({ secondsPerEpoch });
      client.send({ type: 'setSpeed', secondsPerEpoch });
    },
    edit(field, value) {
      const { catalog } = engine.getState();
      const { edited } = config.getState();
      if (catalog && edited) check(withValue(edited, field, value, catalog));
    },
    reset(field) {
      const { catalog } = engine.getState();
      const { edited } = config.getState();
      const value = catalog && edited ? defaultOf(catalog, edited, field) : undefined;
      if (value !== undefined) actions.edit(field, value);
    },
    resetAll() {
      const { catalog } = engine.getState();
      if (catalog) check(catalog.defaults);
    },
    undoEdits() {
      const { running } = config.getState();
      if (running) check(running);
    },
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
