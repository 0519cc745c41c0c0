// Ties the engine to the stores and gives the page its verbs: play, pause, step, restart, edit.
import type { EngineEvent, ImagesEvent, RunConfig, SampleLife } from '../protocol.ts';
import { onLanguage } from '../texts/texts.ts';
import { createBiographyDesk } from './biographyDesk.ts';
import { allProblems, applyChecked, type ConfigStore, createConfigStore, isMatching } from './configStore.ts';
import { createDataActions, type DataActions } from './dataActions.ts';
import type { EngineClient } from './engineClient.ts';
import { applyEngineEvent, createEngineStore, type EngineStore, inNewLanguage } from './engineStore.ts';
import { batchPerFrame } from './frameBatch.ts';
import { createGalleryRebuild, fromEngine, type RebuildGallery } from './galleryRebuild.ts';
import { createImageDesk } from './imageDesk.ts';
import { createKeeping, type KeptActions } from './keep/keeping.ts';
import type { KeptRace } from './keep/keptRun.ts';
import { type KeptRunFiles, memoryRunFiles } from './keep/keptRunFiles.ts';
import type { KeptStore } from './keep/keptStore.ts';
import { noLock, type RaceLock } from './keep/raceLock.ts';
import { completed } from './keep/reopen.ts';
import { createLessonActions, type LessonActions } from './lessonActions.ts';
import { createLessonStore, type LessonStore } from './lessonStore.ts';
import { applyProfileEvent, createProfileStore, openProfile, type ProfileStore } from './profile.ts';
import type { RaceSettings } from './raceSettings.ts';
import { applyRunEvents, createRunStore, type RunStore } from './runStore.ts';
import { createSettings, type SettingsActions } from './settingsActions.ts';
import { readLink, writeLink } from './shareLink.ts';
import { createTraining, type TrainingActions } from './trainingActions.ts';
import { createViewStore, type ViewStore } from './viewStore.ts';

/** Where the page stands: the hash of its address says with what it opens, and keeps up with what runs. */
export interface PageAddress {
  /** With '#', or ''. */
  readonly hash: string;
  /** Changes the hash without a new entry in the history. */
  replaceHash(hash: string): void;
}

/** Thumbnails asked for in each category. */
const thumbnailsPerCategory = 12;

export interface PageActions
  extends TrainingActions,
    SettingsActions,
    KeptActions,
    LessonActions,
    DataActions {
  playOrPause(): void;
  /**
   * Starts the race anew as it is set on the left, once equal pruned % is solved for; false when one of its settings
   * cannot start.
   */
  restart(): boolean;
  setSpeed(secondsPerEpoch: number | null): void;
  /** Large type for a projector, and back; the address follows. */
  togglePresentation(): void;
  /** The hash of a link to the set-up on the left, changes that wait for a restart included. */
  linkHash(): string;
  /** Sets what a link holds, as edits that wait for a restart; the speed takes effect at once. */
  applyLink(hash: string): void;
  dismissLinkNotices(): void;
  /** Training images by index, with their newest losses in each run. */
  images(indices: readonly number[]): Promise<ImagesEvent>;
  /** Fetches the images of a past epoch again when their pixels are no longer kept. */
  rebuildGallery: RebuildGallery;
  /** The life of one training image in one run of the present race; null when they are gone. */
  biography(runId: string, index: number): Promise<SampleLife | null>;
  setProfiling(open: boolean): void;
}

export interface Page {
  readonly engine: EngineStore;
  readonly runs: RunStore;
  readonly config: ConfigStore;
  readonly view: ViewStore;
  readonly profile: ProfileStore;
  readonly lesson: LessonStore;
  readonly kept: KeptStore;
  readonly actions: PageActions;
}

/** Where runs are kept from visit to visit. */
export interface Visit {
  /** Begins the ids of all runs of this visit. */
  readonly id: string;
  readonly files: KeptRunFiles;
  readonly lock: RaceLock;
  /** The race that was there before the reader reloaded the page; null when this is no reload. */
  readonly shown?: string | null;
  /** Told whenever a race is there. */
  readonly showing?: (raceId: string) => void;
}

/**
 * Opens the engine and connects it to fresh stores.
 *
 * @param dataUrl absolute address of the prepared data
 * @param address where the set-up is read from and kept; nowhere by default
 * @param visit   where runs are kept; in memory by default
 */
export function createPage(
  client: EngineClient,
  dataUrl: string,
  schedule?: (run: () => void) => void,
  address: PageAddress = { hash: '', replaceHash: () => undefined },
  visit: Visit = { id: 'run', files: memoryRunFiles(), lock: noLock },
): Page {
  const engine = createEngineStore();
  const runs = createRunStore();
  const config = createConfigStore();
  const view = createViewStore();
  const profile = createProfileStore();
  const lesson = createLessonStore();
  const desk = createImageDesk(client);
  const lives = createBiographyDesk(client);
  const settings = createSettings(client, { engine, runs, config });
  const training = createTraining(client, { runs, config, view }, visit.id);
  /** What is set on the left is to start once the ratios of equal pruned % are solved for. */
  let startWaits: { readonly grows: boolean } | null = null;
  const startIfMatched = () => {
    const { edited, race } = config.getState();
    if (!startWaits || !edited || isMatching(config.getState())) return;
    const { grows } = startWaits;
    startWaits = null;
    training.start(edited, race, grows);
    keepAddress();
  };
  const startWhenMatched = (grows: boolean) => {
    startWaits = { grows };
    startIfMatched();
  };
  const keeping = createKeeping({
    ...{ client, engine, runs, config, view, files: visit.files, lock: visit.lock, visit: visit.id },
    showing: visit.showing ?? (() => undefined),
    reopened() {
      startWaits = null;
      settings.check({});
      keepAddress();
    },
  });
  const keepAddress = () => address.replaceHash(actions.linkHash());

  /** Events that begin or answer something; the rest only fill the stores. */
  const react = (event: EngineEvent) => {
    desk.receive(event);
    lives.receive(event);
    if (event.type === 'ready') {
      const catalog = engine.getState().catalog ?? event.catalog;
      const linked = readLink(catalog, address.hash);
      const { secondsPerEpoch, notices: linkNotices, presenting = false } = linked;
      config.setState({ secondsPerEpoch, linkNotices });
      view.setState({ presenting });
      client.send({ type: 'setGallery', perCategory: thumbnailsPerCategory });
      client.send({ type: 'setWatch', chosen: true });
      const begin = () => {
        settings.check({ edited: linked.config, race: linked.race });
        // A lesson begins with a run of its own; where none is shown, in a presentation, this one is all there is.
        if (!linked.lesson || presenting) startWhenMatched(true);
        keepAddress();
      };
      const hashOf = (config: RunConfig, race: RaceSettings) =>
        writeLink(catalog, { config, race, secondsPerEpoch: null });
      const wanted = address.hash.length > 1 ? hashOf(linked.config, linked.race) : null;
      const asks = ({ lead, settings: race }: KeptRace) =>
        wanted !== null && wanted !== hashOf(completed(lead, catalog), race);
      const openLinkedLesson = () => {
        if (linked.lesson) actions.openLesson(linked.lesson);
      };
      if (!visit.files.lasting) {
        begin();
        openLinkedLesson();
      } else {
        // A lesson goes on with what it left unfinished and else begins with a run of its own.
        const shown = linked.lesson ? null : (visit.shown ?? null);
        void keeping.arrive(asks, shown).then((wentOn) => {
          if (!wentOn) begin();
          openLinkedLesson();
        });
      }
    } else if (event.type === 'checked') {
      applyChecked(config, event.requestId, event.problems);
      startIfMatched();
    } else if (event.type === 'imported') {
      settings.chooseImported(event);
    } else if (event.type === 'dataEntries') {
      settings.check({});
    } else if (event.type === 'matched') {
      settings.applyMatched(event);
      startIfMatched();
    } else if (event.type === 'phase') training.repeatIfOver();
  };

  const receive = batchPerFrame<EngineEvent>((events) => {
    engine.setState(events.reduce(applyEngineEvent, engine.getState()));
    runs.setState(applyRunEvents(runs.getState(), events));
    const { focusId } = runs.getState();
    const now = performance.now();
    profile.setState(
      events.reduce((state, event) => applyProfileEvent(state, event, focusId, now), profile.getState()),
    );
    keeping.receive(events);
    events.forEach(react);
  }, schedule);
  client.onEvent(receive);
  client.onCrash((crashMessage) => engine.setState({ status: 'crashed', crashMessage }));
  onLanguage(() => {
    engine.setState(inNewLanguage);
    // The engine words its notes on the settings anew.
    settings.check({});
  });
  client.send({ type: 'open', dataUrl });

  const actions: PageActions = {
    ...training,
    ...settings,
    ...createLessonActions({
      ...{ lesson, config, keepAddress },
      start(lead, race) {
        startWaits = null;
        training.start(lead, race);
      },
      set: (edited, race) => settings.check({ edited, race }),
      setSpeed: (secondsPerEpoch) => actions.setSpeed(secondsPerEpoch),
    }),
    ...keeping.actions,
    ...createDataActions(client, engine, keeping.actions.importRun),
    playOrPause() {
      if (training.toggle() === 'over') actions.restart();
    },
    restart() {
      const { catalog } = engine.getState();
      const state = config.getState();
      if (!catalog || !state.edited) return false;
      if (allProblems(state, catalog).some((problem) => problem.severity === 'error')) {
        config.setState({ refused: { edited: state.edited, race: state.race } });
        return false;
      }
      startWhenMatched(false);
      return true;
    },
    setSpeed(secondsPerEpoch) {
      config.setState({ secondsPerEpoch });
      client.send({ type: 'setSpeed', secondsPerEpoch });
      keepAddress();
    },
    togglePresentation() {
      view.setState({ presenting: !view.getState().presenting });
      keepAddress();
    },
    linkHash() {
      const { catalog } = engine.getState();
      const { edited, race, secondsPerEpoch } = config.getState();
      if (!catalog || !edited) return '';
      const { presenting } = view.getState();
      const { place } = lesson.getState();
      const shown = { config: edited, race, secondsPerEpoch, presenting };
      return writeLink(catalog, { ...shown, ...(place && { lesson: place }) });
    },
    applyLink(hash) {
      const { catalog } = engine.getState();
      if (!catalog) return;
      const { config: edited, race, secondsPerEpoch, notices: linkNotices } = readLink(catalog, hash);
      config.setState({ linkNotices });
      settings.check({ edited, race });
      if (secondsPerEpoch !== config.getState().secondsPerEpoch) actions.setSpeed(secondsPerEpoch);
    },
    dismissLinkNotices: () => config.setState({ linkNotices: [] }),
    images: (indices) => desk.ask(indices),
    rebuildGallery: createGalleryRebuild(runs, (indices) => desk.ask(indices), fromEngine),
    biography: (runId, index) => lives.ask(runId, index),
    setProfiling(open) {
      openProfile(profile, open, performance.now());
      client.send({ type: 'setProfiling', on: open });
    },
  };
  return { engine, runs, config, view, profile, lesson, kept: keeping.store, actions };
}
