// A page over recorded runs: the same stores and verbs as the live one, filled by a player instead of the engine.
import { fromBase64 } from '../core/base64.ts';
import { corruptedShare } from '../core/corruption.ts';
import type { Recording } from '../core/recording.ts';
import type { Catalog, CatalogEntry, DataEntry, EngineEvent } from '../protocol.ts';
import { onLanguage } from '../texts/texts.ts';
import type { EngineState } from './engineStore.ts';
import { createEngineStore } from './engineStore.ts';
import { batchPerFrame } from './frameBatch.ts';
import { createGalleryRebuild } from './galleryRebuild.ts';
import type { Page } from './page.ts';
import { isRaceOver, isRacePlaying, liveRuns } from './raceRuns.ts';
import { configOfRecording, recordedPixels } from './recordedEvents.ts';
import { type PlayerClock, RecordedPlayer } from './recordedPlayer.ts';
import { applyRunEvents, beginRace, changeRun, createRunStore, focusOn } from './runStore.ts';
import { spokenCatalog } from './spokenCatalog.ts';
import { createViewStore, forgetMarks, forgetRun } from './viewStore.ts';

/**
 * What the engine's catalog said when these runs were recorded.
 *
 * @param recordings at least one
 */
export function recordedCatalog(recordings: readonly Recording[]): Catalog {
  const first = recordings[0]!;
  const entries = recordings.map(({ entries: entry }) => entry);
  const models = [entries[0]!.model as unknown as CatalogEntry];
  const byId = new Map(entries.map(({ method }) => [method.id, method as unknown as CatalogEntry]));
  const methods = [...byId.values()];
  const data = [entries[0]!.data as unknown as DataEntry];
  return { data, models, methods, schedules: [], runParams: [], defaults: configOfRecording(first) };
}

const rgbaBytes = 4 * 32 * 32;

/** @param pixels u8 [indices.length, 32, 32, 4] */
function pixelsByIndex(indices: readonly number[], pixels: ArrayBuffer): [number, Uint8Array][] {
  return indices.map((index, place) => [index, new Uint8Array(pixels, place * rgbaBytes, rgbaBytes)]);
}

export interface RecordedPage {
  readonly page: Page;
  readonly recordings: readonly Recording[];
  /** Ends the playing; the page must not be drawn any more. */
  close(): void;
}

/**
 * @param live the page of the engine: it lends its engine's state, its settings and its theme
 * @param recordings at least one, of the same data
 */
export function createRecordedPage(
  live: Page,
  recordings: readonly Recording[],
  restartLive: () => boolean,
  clock?: PlayerClock,
  schedule?: (run: () => void) => void,
): RecordedPage {
  const engine = createEngineStore();
  const runs = createRunStore();
  const view = createViewStore();
  const first = recordings[0]!;
  const labels = first.labels === null ? null : fromBase64(first.labels);
  const recorded = recordedCatalog(recordings);
  let catalog = spokenCatalog(recorded);
  const ids = recordings.map((_, i) => `recorded-${i + 1}`);
  let player: RecordedPlayer | null = null;

  /** Notices about data and engine are live; the labels are those of the recording. */
  const mirror = (state: EngineState) =>
    engine.setState({
      ...state,
      catalog: state.catalog ?? catalog,
      labels: labels ? { data: String(first.config.data), values: labels } : state.labels,
    });
  mirror(live.engine.getState());
  const closers = [
    live.engine.subscribe(mirror),
    onLanguage(() => {
      catalog = spokenCatalog(recorded);
      mirror(live.engine.getState());
    }),
    live.view.subscribe(({ presenting }) => view.setState({ presenting })),
    view.subscribe(({ theme, sheetOpen }, before) => {
      if (theme !== before.theme || sheetOpen !== before.sheetOpen) live.view.setState({ theme, sheetOpen });
    }),
    live.config.subscribe(({ secondsPerEpoch }) => {
      if (player) player.secondsPerEpoch = secondsPerEpoch;
    }),
  ];
  const { theme, sheetOpen, presenting } = live.view.getState();
  view.setState({ theme, sheetOpen, presenting });

  /** Those that the recordings brought along. */
  const images: Recording['images'] = Object.assign({}, ...recordings.map((recording) => recording.images));
  /** The live images are the same only where neither are spoilt. */
  const liveHasThem = () => {
    const { status, progress } = live.engine.getState();
    const { running } = live.config.getState();
    const mine = configOfRecording(first);
    if (status !== 'ready' || !progress?.done || running?.data !== mine.data) return false;
    return corruptedShare(running) === 0 && corruptedShare(mine) === 0;
  };

  const playFromStart = () => {
    player?.stop();
    forgetRun(view);
    const entrants = recordings.map(configOfRecording);
    beginRace(runs, ids, { entrants, lockstep: 'epoch', seeds: [entrants[0]!.seed] });
    const receive = batchPerFrame<EngineEvent>((events) => {
      if (player === mine) runs.setState(applyRunEvents(runs.getState(), events));
    }, schedule);
    const tracks = recordings.map((recording, i) => ({ runId: ids[i]!, recording }));
    const mine = new RecordedPlayer(tracks, receive, clock);
    player = mine;
    mine.secondsPerEpoch = live.config.getState().secondsPerEpoch;
    mine.play();
  };

  const expect = (pending: 'play' | 'pause') => {
    for (const { id } of liveRuns(runs.getState())) changeRun(runs, id, { pending });
  };

  const actions: Page['actions'] = {
    ...live.actions,
    playOrPause() {
      const state = runs.getState();
      if (isRaceOver(state)) playFromStart();
      else if (isRacePlaying(state)) {
        expect('pause');
        player?.pause();
      } else {
        expect('play');
        player?.play();
      }
    },
    stepBatch: () => player?.stepBatch(),
    stepEpoch: () => player?.stepEpoch(),
    restart() {
      if (live.engine.getState().status === 'ready') return restartLive();
      playFromStart();
      return true;
    },
    async images(indices) {
      const brought = indices.filter((index) => index in images);
      const others = indices.filter((index) => !(index in images));
      const answer = others.length > 0 && liveHasThem() ? await live.actions.images(others) : null;
      const parts = [
        ...pixelsByIndex(brought, recordedPixels(brought, images)),
        ...(answer ? pixelsByIndex(answer.indices, answer.pixels) : []),
      ];
      const pixelsOf = new Map(parts);
      const here = indices.filter((index) => pixelsOf.has(index));
      const pixels = new Uint8Array(here.length * rgbaBytes);
      for (const [place, index] of here.entries()) pixels.set(pixelsOf.get(index)!, place * rgbaBytes);
      return { type: 'images', requestId: 0, indices: here, pixels: pixels.buffer, losses: {} };
    },
    rebuildGallery: createGalleryRebuild(
      runs,
      (indices) => actions.images(indices),
      // A recording brings a part of its images along.
      ({ indices }) => indices.length > 0,
    ),
    holdWindow: () => undefined,
    letGo: () => undefined,
    goOnFrom: () => undefined,
    // A recording keeps no network and not every loss: what it has is in the run's own lists.
    biography: () => Promise.resolve(null),
    focus(runId) {
      focusOn(runs, runId);
      forgetMarks(view);
    },
  };

  playFromStart();
  return {
    recordings,
    page: { ...live, engine, runs, view, actions },
    close() {
      player?.stop();
      player = null;
      for (const close of closers) close();
    },
  };
}
