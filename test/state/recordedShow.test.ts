import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { entryOf, type RecordedEntry } from '../../src/core/recordedIndex.ts';
import { encodeRecording } from '../../src/core/recording.ts';
import type { Command, EngineEvent } from '../../src/protocol.ts';
import { loadRecordedRaces, loadRecordings } from '../../src/state/loadRecordings.ts';
import { createPage } from '../../src/state/page.ts';
import { createRecordedShow, shownPage } from '../../src/state/recordedShow.ts';
import { focusedRun } from '../../src/state/runStore.ts';
import { someRecording } from '../core/recordings.ts';
import { simulatedCatalog } from '../ui/simulatedCatalog.ts';
import { handClock } from './handClock.ts';

const methods = ['seta', 'infobatch', 'full'];
const entries: RecordedEntry[] = methods.map((method) =>
  entryOf(`${method}.json.gz`, 1, someRecording(method)),
);

function filesOf(change: Readonly<Record<string, BodyInit | null>> = {}) {
  const files: Record<string, BodyInit | null> = {
    'index.json': JSON.stringify({ recordings: entries }),
    ...Object.fromEntries(
      methods.map((method) => [`${method}.json.gz`, gzipSync(encodeRecording(someRecording(method)))]),
    ),
    ...change,
  };
  return async (url: string) => {
    const body = files[url.split('/').at(-1) ?? ''] ?? null;
    return new Response(body, { status: body === null ? 404 : 200 });
  };
}

function openShow(change: Readonly<Record<string, BodyInit | null>> = {}) {
  let tell: (event: EngineEvent) => void = () => undefined;
  const sent: Command[] = [];
  const client = {
    send: (command: Command) => sent.push(command),
    onEvent: (listener: (event: EngineEvent) => void) => {
      tell = listener;
      return () => undefined;
    },
    onCrash: () => () => undefined,
    close: () => undefined,
  };
  const page = createPage(client, 'http://localhost/data/', (run) => run());
  const fetchFile = filesOf(change);
  const show = createRecordedShow(page, 'http://localhost/recorded/', {
    races: (url) => loadRecordedRaces(url, fetchFile),
    recordings: (url, race) => loadRecordings(url, race, fetchFile),
    clock: handClock().clock,
    schedule: (run) => run(),
  });
  const ready = () =>
    tell({
      type: 'ready',
      catalog: simulatedCatalog(),
      adapter: { vendor: 'test', architecture: '', description: '', software: false },
    });
  const select = () => {
    const runId = focusedRun(page.runs.getState())!.id;
    const { report } = someRecording().epochs[0]!;
    tell({ type: 'selection', runId, report, stepsInEpoch: 4 });
  };
  const shown = () => shownPage(page, show.store.getState());
  const loaded = () => expect.poll(() => show.store.getState().recorded !== null).toBe(true);
  return { page, show, shown, loaded, ready, select, sent, tell: (event: EngineEvent) => tell(event) };
}

test('recorded runs are shown at once, as a race of all methods', async () => {
  const { page, shown, loaded, show } = openShow();
  expect(shown()).toBe(page);
  await loaded();
  expect(shown()).not.toBe(page);
  const { race, order } = shown().runs.getState();
  expect(race?.entrants.map(({ method }) => method)).toEqual(methods);
  expect(order).toHaveLength(3);
  show.store.getState().recorded?.close();
});

test('the live run takes over when it has chosen its first samples, not before', async () => {
  const { page, shown, loaded, ready, select } = openShow();
  await loaded();
  ready();
  expect(shown()).not.toBe(page);
  select();
  expect(shown()).toBe(page);
});

test('a live run that is quicker than the files is not put aside', async () => {
  const { page, show, shown, ready, select } = openShow();
  ready();
  select();
  await expect.poll(() => show.store.getState().races.length).toBe(1);
  await new Promise((done) => setTimeout(done, 20));
  expect(shown()).toBe(page);
});

test('what was asked for stays when the live run begins, until the live page is asked for', async () => {
  const { page, show, shown, ready, select } = openShow();
  await expect.poll(() => show.store.getState().races.length).toBe(1);
  await show.watch(0);
  ready();
  select();
  expect(shown()).not.toBe(page);
  show.showLive();
  expect(shown()).toBe(page);
});

test('restart on a recorded page starts the live run where there is an engine, else the recording anew', async () => {
  const without = openShow();
  await without.loaded();
  expect(without.shown().actions.restart()).toBe(true);
  expect(without.shown()).not.toBe(without.page);
  without.show.store.getState().recorded?.close();

  const withEngine = openShow();
  await withEngine.loaded();
  withEngine.ready();
  expect(withEngine.shown().actions.restart()).toBe(true);
  expect(withEngine.shown()).toBe(withEngine.page);
});

test('without an engine the recording brings its own catalog, labels and images', async () => {
  const { shown, loaded, show } = openShow();
  await loaded();
  const { catalog, labels } = shown().engine.getState();
  expect(catalog?.methods.map(({ id }) => id)).toEqual(methods);
  expect(catalog?.data[0]?.classes).toHaveLength(10);
  expect([...(labels?.values ?? [])].slice(0, 3)).toEqual([0, 1, 2]);
  const images = await shown().actions.images([5, 7]);
  expect(images.indices).toEqual([5]);
  expect(new Uint8Array(images.pixels)).toHaveLength(4096);
  show.store.getState().recorded?.close();
});

test('images that the recordings brought are their own, others are the live ones where those are the same', async () => {
  const { page, shown, loaded, show, ready, sent, tell } = openShow();
  await loaded();
  ready();
  const askedLive = () => sent.flatMap((command) => (command.type === 'getImages' ? [command.indices] : []));
  expect((await shown().actions.images([7, 5])).indices).toEqual([5]);
  tell({
    ...{ type: 'dataProgress', loadedBytes: 1, totalBytes: 1, shardsReady: 1, shardCount: 1 },
    ...{ trainPresent: 20, testPresent: 20, origin: 'network', done: true },
  });
  const asking = shown().actions.images([7, 5, 9]);
  expect(askedLive()).toEqual([[7, 9]]);
  const { requestId } = sent.findLast((command) => command.type === 'getImages')!;
  // Of those that it was asked for the engine has only image 9.
  const pixels = new Uint8Array(4096).fill(90).buffer;
  tell({ type: 'images', requestId, indices: [9], pixels, losses: { live: [1] } });
  const { indices, pixels: got, losses } = await asking;
  expect([indices, losses]).toEqual([[5, 9], {}]);
  const bytes = new Uint8Array(got);
  expect([...bytes.slice(0, 4), bytes[4096]]).toEqual([0, 20, 40, 255, 90]);
  page.config.setState(({ running }) => ({ running: { ...running!, blurred: 0.1 } }));
  expect((await shown().actions.images([7, 5])).indices).toEqual([5]);
  expect(askedLive()).toHaveLength(1);
  show.store.getState().recorded?.close();
});

test('the theme chosen on a recorded page is that of the live page too', async () => {
  const { page, shown, loaded, show } = openShow();
  await loaded();
  shown().view.setState({ theme: 'dark' });
  expect(page.view.getState().theme).toBe('dark');
  show.store.getState().recorded?.close();
});

test('a file that is not whole is left out and named, the others play', async () => {
  const broken = gzipSync(encodeRecording(someRecording())).subarray(0, 300);
  const { show, shown, loaded } = openShow({ 'infobatch.json.gz': broken, 'full.json.gz': null });
  await loaded();
  expect(shown().runs.getState().order).toHaveLength(1);
  const { problems } = show.store.getState();
  expect(problems).toHaveLength(2);
  expect(problems.join()).toContain('full.json.gz: the server answers 404');
  expect(problems.join()).toContain('infobatch.json.gz: ');
  show.store.getState().recorded?.close();
});

test('a server that unpacks the files by itself is understood', async () => {
  const { show, loaded } = openShow({ 'seta.json.gz': encodeRecording(someRecording()) });
  await loaded();
  expect(show.store.getState().problems).toEqual([]);
  show.store.getState().recorded?.close();
});

test.each([
  ['no index', { 'index.json': null }],
  ['an index that is a page', { 'index.json': '<!doctype html>' }],
  ['an empty index', { 'index.json': '{"recordings": []}' }],
])('with %s the live page is all there is', async (_, change) => {
  const { page, shown } = openShow(change);
  await new Promise((done) => setTimeout(done, 20));
  expect(shown()).toBe(page);
});
