import { afterEach, expect, test } from 'vitest';
import type { Command, EngineEvent } from '../../src/protocol.ts';
import { isRefused, waitingFields } from '../../src/state/configStore.ts';
import type { EngineClient } from '../../src/state/engineClient.ts';
import { createPage } from '../../src/state/page.ts';
import { noRace } from '../../src/state/raceSettings.ts';
import { isPlaying } from '../../src/state/run.ts';
import { focusedRun } from '../../src/state/runStore.ts';
import { speak } from '../../src/texts/texts.ts';
import { refusedWords } from '../../src/ui/words/refusedWords.ts';
import { simulatedCatalog, simulatedDefaults } from '../ui/simulatedCatalog.ts';

afterEach(() => speak('en'));

const adapter = { vendor: 'test', architecture: '', description: '', software: false };

function openPage(hash = '') {
  const sent: Command[] = [];
  let tell: (event: EngineEvent) => void = () => undefined;
  let crash: (message: string) => void = () => undefined;
  const client: EngineClient = {
    send: (command) => sent.push(command),
    onEvent: (listener) => {
      tell = listener;
      return () => undefined;
    },
    onCrash: (listener) => {
      crash = listener;
      return () => undefined;
    },
    close: () => undefined,
  };
  const address = {
    hash,
    replaceHash(next: string) {
      address.hash = next;
    },
  };
  const page = createPage(client, 'http://localhost/data/', (run) => run(), address);
  return { page, address, sent, tell, crash, types: () => sent.map((command) => command.type) };
}

function readyPage(hash?: string) {
  const opened = openPage(hash);
  opened.tell({ type: 'ready', catalog: simulatedCatalog(), adapter });
  return opened;
}

test('the first message opens the data', () => {
  expect(openPage().sent).toEqual([{ type: 'open', dataUrl: 'http://localhost/data/' }]);
});

test('training starts by itself, with the defaults of the adapter', () => {
  const { sent, page } = readyPage();
  expect(sent.find((command) => command.type === 'start')).toMatchObject({
    runs: [{ config: simulatedDefaults }],
    play: true,
  });
  expect(focusedRun(page.runs.getState())).not.toBeNull();
});

test('pause answers at once and is sent; play after it too', () => {
  const { page, types } = readyPage();
  page.actions.playOrPause();
  expect(types().at(-1)).toBe('pause');
  expect(isPlaying(focusedRun(page.runs.getState())!)).toBe(false);
  page.actions.playOrPause();
  expect(types().at(-1)).toBe('play');
});

test('the engine measures only while the profile is open', () => {
  const { page, sent } = readyPage();
  expect(sent.some((command) => command.type === 'setProfiling')).toBe(false);
  page.actions.setProfiling(true);
  expect(sent.at(-1)).toEqual({ type: 'setProfiling', on: true });
  page.actions.setProfiling(false);
  expect(sent.at(-1)).toEqual({ type: 'setProfiling', on: false });
});

test('a retry leaves what is missing in sight until the shard is tried once more', () => {
  const { page, tell, types } = readyPage();
  const missing = () => page.engine.getState().dataProblems.map(({ shard }) => shard);
  for (const shard of ['train-1', 'train-2']) tell({ type: 'dataProblem', shard, message: 'HTTP 404' });
  page.actions.retryData();
  expect(types().at(-1)).toBe('retryData');
  expect(missing()).toEqual(['train-1', 'train-2']);
  tell({ type: 'dataProblemOver', shard: 'train-1' });
  expect(missing()).toEqual(['train-2']);
});

test('the first run of a visit begins with the first images, a restart and a repeated run wait for all', () => {
  const { page, sent, tell } = readyPage();
  const starts = () => sent.filter((command) => command.type === 'start');
  const awaits = () => focusedRun(page.runs.getState())?.awaits;
  expect([starts().at(-1)?.waitForAll, awaits()]).toEqual([false, 'first']);
  page.actions.restart();
  expect([starts().at(-1)?.waitForAll, awaits()]).toEqual([true, 'obtainable']);
  const runId = focusedRun(page.runs.getState())!.id;
  tell({ type: 'phase', runId, phase: 'waitingForData', awaits: 'all' });
  expect(awaits()).toBe('all');
  page.actions.addRival('full');
  page.actions.restart();
  expect(awaits()).toBe('all');
  const repeated = readyPage('#v=1&repeats=3');
  expect(repeated.page.config.getState().running).not.toBeNull();
  expect(repeated.sent.find((command) => command.type === 'start')?.waitForAll).toBe(true);
});

test('an engine that could not be opened is a crash with its message', () => {
  const { page, tell } = openPage();
  tell({ type: 'engineProblem', kind: 'notOpened', message: 'the disk is full' });
  expect(page.engine.getState()).toMatchObject({ status: 'crashed', crashMessage: 'the disk is full' });
});

test('what was refused is shown until it is read, and no run has failed', () => {
  const { page, tell } = readyPage();
  tell({ type: 'engineProblem', kind: 'refused', message: 'Full training cannot be steered by hand' });
  expect(page.engine.getState()).toMatchObject({ status: 'ready', problem: { kind: 'refused' } });
  expect(focusedRun(page.runs.getState())?.problem).toBeNull();
  page.actions.dismissProblem();
  expect(page.engine.getState().problem).toBeNull();
});

test('an edit waits for the restart, which starts a run with another id', () => {
  const { page, sent } = readyPage();
  page.actions.edit('epochs', 5);
  expect(waitingFields(page.config.getState())).toEqual(['epochs']);
  expect(page.actions.restart()).toBe(true);
  const starts = sent.filter((command) => command.type === 'start');
  expect(starts.map((start) => start.runs.map(({ config }) => config.epochs))).toEqual([[20], [5]]);
  expect(new Set(starts.flatMap((start) => start.runs.map(({ runId }) => runId))).size).toBe(2);
  expect(waitingFields(page.config.getState())).toEqual([]);
});

test('speed takes effect without a restart', () => {
  const { page, sent } = readyPage();
  page.actions.setSpeed(5);
  expect(sent.at(-1)).toEqual({ type: 'setSpeed', secondsPerEpoch: 5 });
  expect(waitingFields(page.config.getState())).toEqual([]);
});

test('a value outside its limits cannot start', () => {
  const { page } = readyPage();
  page.actions.edit('methodParams.groups', 65);
  expect(page.actions.restart()).toBe(false);
  page.actions.reset('methodParams.groups');
  expect(page.actions.restart()).toBe(true);
});

test('a refused restart is known, with the wrong setting by its name, until that is edited', () => {
  const { page } = readyPage();
  page.actions.edit('methodParams.groups', 65);
  expect(isRefused(page.config.getState())).toBe(false);
  page.actions.restart();
  expect(isRefused(page.config.getState())).toBe(true);
  expect(refusedWords(page.config.getState(), simulatedCatalog())).toEqual([
    expect.stringMatching(/^Groups: .*64/),
  ]);
  page.actions.edit('methodParams.groups', 66);
  expect(isRefused(page.config.getState())).toBe(false);
});

test('the answer to an older question is ignored', () => {
  const { page, tell } = readyPage();
  page.actions.edit('epochs', 6);
  const { requestId } = page.config.getState();
  const problem = { field: 'epochs', message: 'no', severity: 'error' as const };
  tell({ type: 'checked', requestId: requestId - 1, problems: [[problem]] });
  expect(page.actions.restart()).toBe(true);
  tell({ type: 'checked', requestId, problems: [[problem]] });
  expect(page.actions.restart()).toBe(false);
});

test('another method comes with its own parameters', () => {
  const { page } = readyPage();
  page.actions.edit('method', 'static');
  expect(page.config.getState().edited).toMatchObject({
    method: 'static',
    methodParams: { pruneRatio: 0.1 },
  });
  page.actions.undoEdits();
  expect(page.config.getState().edited).toEqual(simulatedDefaults);
});

test('a crash of the worker is told', () => {
  const { page, crash } = openPage();
  crash('out of memory');
  expect(page.engine.getState()).toMatchObject({ status: 'crashed', crashMessage: 'out of memory' });
});

const imported = (data: string, missing: readonly string[] = []) => ({
  ...{ type: 'imported' as const, sets: [{ data, missing, stored: true }] },
});

test('an import is sent with its files, and a second one waits for its end', () => {
  const { page, sent, tell } = readyPage();
  const files = [new File(['abc'], 'train.bin')];
  page.actions.importData([]);
  page.actions.importData(files);
  expect(sent.at(-1)).toEqual({ type: 'importData', files });
  expect(page.engine.getState().importing).toMatchObject({ file: 'train.bin', readBytes: 0, totalBytes: 3 });
  page.actions.importData(files);
  expect(sent.filter(({ type }) => type === 'importData')).toHaveLength(1);
  expect(page.engine.getState().imported).toMatchObject({ type: 'importProblem' });
  tell({ type: 'importProblem', message: 'train.bin is empty' });
  expect(page.engine.getState()).toMatchObject({
    importing: null,
    imported: { message: 'train.bin is empty' },
  });
  page.actions.importData(files);
  expect(sent.filter(({ type }) => type === 'importData')).toHaveLength(2);
});

test('an imported data set is chosen for the next restart, and the run goes on', () => {
  const { page, tell, types } = readyPage();
  const starts = () => types().filter((type) => type === 'start').length;
  const before = starts();
  tell(imported('cifar100', ['test.bin']));
  expect(waitingFields(page.config.getState())).toEqual([]);
  tell(imported('cifar100'));
  expect(page.config.getState().edited?.data).toBe('cifar100');
  expect(waitingFields(page.config.getState())).toEqual(['data']);
  expect(starts()).toBe(before);
});

test('when other data sets are here the settings are checked again', () => {
  const { page, tell, sent } = readyPage();
  const [, cifar100] = simulatedCatalog().data;
  const data = [{ ...cifar100!, archive: { ...cifar100!.archive!, missing: [] } }];
  const checks = () => sent.filter(({ type }) => type === 'check').length;
  const before = checks();
  tell({ type: 'dataEntries', data });
  expect(page.engine.getState().catalog?.data).toEqual(data);
  expect(checks()).toBe(before + 1);
});

test('a race starts all entrants at once with the same seed, and pause stops them all', () => {
  const { page, sent, types } = readyPage();
  page.actions.addRival('full');
  page.actions.addRival('static');
  page.actions.editRival(1, 'methodParams.pruneRatio', 0.4);
  page.actions.setRace({ lockstep: 'samples' });
  expect(waitingFields(page.config.getState())).toEqual(['race.rivals', 'race.lockstep']);
  expect(page.actions.restart()).toBe(true);
  const start = sent.filter((command) => command.type === 'start').at(-1);
  expect(start?.lockstep).toBe('samples');
  expect(
    start?.runs.map(({ config }) => [config.method, config.seed, config.methodParams.pruneRatio]),
  ).toEqual([
    ['seta', 0, 0.1],
    ['full', 0, undefined],
    ['static', 0, 0.4],
  ]);
  page.actions.playOrPause();
  expect(types().at(-1)).toBe('pause');
  expect(Object.values(page.runs.getState().runs).map(isPlaying)).toEqual([false, false, false]);
});

test('a wrong parameter of an entrant keeps the race from starting', () => {
  const { page } = readyPage();
  page.actions.addRival('static');
  page.actions.editRival(0, 'methodParams.pruneRatio', 2);
  expect(page.actions.restart()).toBe(false);
  page.actions.removeRival(0);
  expect(page.actions.restart()).toBe(true);
});

test('a race has room for four', () => {
  const { page } = readyPage();
  for (let i = 0; i < 5; i += 1) page.actions.addRival('full');
  expect(page.config.getState().race.rivals).toHaveLength(3);
});

test('a race with several seeds goes on by itself until the last', () => {
  const { page, sent, tell } = readyPage();
  page.actions.addRival('full');
  page.actions.setRace({ repeats: 2 });
  page.actions.restart();
  const starts = () => sent.filter((command) => command.type === 'start');
  const finish = () => {
    const begun = starts().at(-1)!;
    for (const { runId } of begun.runs) tell({ type: 'phase', runId, phase: 'finished' });
  };
  const before = starts().length;
  finish();
  expect(starts()).toHaveLength(before + 1);
  expect(
    starts()
      .at(-1)
      ?.runs.map(({ config }) => config.seed),
  ).toEqual([1, 1]);
  finish();
  expect(starts()).toHaveLength(before + 1);
  expect(page.runs.getState().order).toHaveLength(4);
});

test('images by index come back to who asked for them', async () => {
  const { page, sent, tell } = readyPage();
  const asked = page.actions.images([7, 9]);
  const command = sent.at(-1);
  if (command?.type !== 'getImages') throw new Error('nothing was asked');
  const images = { type: 'images' as const, pixels: new ArrayBuffer(4096), losses: {} };
  tell({ ...images, requestId: command.requestId + 1, indices: [1] });
  tell({ ...images, requestId: command.requestId, indices: [7] });
  expect((await asked).indices).toEqual([7]);
});

test('another run in focus leaves the epoch where it is and forgets the marks', () => {
  const { page } = readyPage();
  page.actions.addRival('full');
  page.actions.restart();
  page.view.setState({ pinnedEpoch: 3, selectedCategory: 2 });
  page.actions.focus(page.runs.getState().order[1]!);
  expect(focusedRun(page.runs.getState())?.config.method).toBe('full');
  expect(page.view.getState()).toMatchObject({ pinnedEpoch: 3, selectedCategory: null });
});

test('a link opens with its settings, its race and its speed, and stays in the address', () => {
  const hash = '#v=1&method.groups=5&vs=full&repeats=2&speed=5';
  const { sent, address, page } = readyPage(hash);
  const start = sent.find((command) => command.type === 'start');
  expect(start?.runs.map(({ config }) => config.method)).toEqual(['seta', 'full']);
  expect(start?.runs[0]?.config.methodParams.groups).toBe(5);
  expect(sent.find((command) => command.type === 'setSpeed')).toEqual({
    type: 'setSpeed',
    secondsPerEpoch: 5,
  });
  expect(page.config.getState().race.repeats).toBe(2);
  expect(address.hash).toBe(hash);
});

/** What the engine answers while the newest question on equal pruned % has another solution than what is set. */
function solve({ sent, tell }: Pick<ReturnType<typeof openPage>, 'sent' | 'tell'>, pruneRatio: number) {
  const question = sent.findLast((command) => command.type === 'match');
  if (!question) throw new Error('nothing was asked');
  const matches = question.entrants.slice(1).map(({ config }) => {
    const methodParams = { ...config.methodParams, pruneRatio };
    return { matched: true, methodParams, param: 'pruneRatio', saved: 0.5, assuming: null } as const;
  });
  tell({ type: 'matched', requestId: question.requestId, target: 0.5, assuming: null, matches });
}
const rivalRatios = (sent: readonly Command[]) =>
  sent.flatMap((command) =>
    command.type === 'start' ? [command.runs[1]?.config.methodParams.pruneRatio] : [],
  );

test('a link with equal pruned % starts once its ratios are solved for, and with them', () => {
  const opened = readyPage('#v=1&vs=static&equalPruned=true');
  expect(opened.types()).not.toContain('start');
  solve(opened, 0.42);
  // The ratios are set now, and the engine is asked about them anew.
  expect(opened.types()).not.toContain('start');
  solve(opened, 0.42);
  expect(rivalRatios(opened.sent)).toEqual([0.42]);
  expect(opened.page.config.getState().runningRace.rivals[0]?.methodParams.pruneRatio).toBe(0.42);
  expect(waitingFields(opened.page.config.getState())).toEqual([]);
  expect(opened.address.hash).toBe('#v=1&vs=static,pruneRatio:0.42&equalPruned=true');
});

test('a restart waits for an answer on equal pruned % that is under way, unless that is switched off', () => {
  const opened = readyPage('#v=1&vs=static&equalPruned=true');
  const { page, sent, tell } = opened;
  solve(opened, 0.42);
  solve(opened, 0.42);
  page.actions.edit('methodParams.pruneRatio', 0.3);
  expect(page.actions.restart()).toBe(true);
  expect(rivalRatios(sent)).toEqual([0.42]);
  solve(opened, 0.3);
  solve(opened, 0.3);
  expect(rivalRatios(sent)).toEqual([0.42, 0.3]);
  page.actions.edit('methodParams.pruneRatio', 0.2);
  page.actions.restart();
  page.actions.setRace({ equalPruned: false });
  tell({ type: 'checked', requestId: page.config.getState().requestId, problems: [] });
  expect(rivalRatios(sent)).toEqual([0.42, 0.3, 0.3]);
});

test('a lesson that starts its own race meanwhile has the last word', () => {
  const opened = readyPage('#v=1&vs=static&equalPruned=true');
  opened.page.actions.startWith(simulatedDefaults, noRace);
  const { requestId } = opened.page.config.getState();
  opened.tell({ type: 'checked', requestId, problems: [] });
  expect(opened.types().filter((type) => type === 'start')).toHaveLength(1);
});

test('a bad link opens with what could be read, says what could not, and is repaired', () => {
  const { page, address } = readyPage('#v=1&epochs=7&method.groups=9000');
  const { edited, linkNotices } = page.config.getState();
  expect(edited).toEqual({ ...simulatedDefaults, epochs: 7 });
  expect(linkNotices).toEqual([expect.stringContaining('method.groups=9000')]);
  expect(address.hash).toBe('#v=1&epochs=7');
  page.actions.dismissLinkNotices();
  expect(page.config.getState().linkNotices).toEqual([]);
});

test('the address follows a restart, the link also what waits for one', () => {
  const { page, address } = readyPage();
  page.actions.edit('epochs', 12);
  expect(address.hash).toBe('');
  expect(page.actions.linkHash()).toBe('#v=1&epochs=12');
  page.actions.restart();
  expect(address.hash).toBe('#v=1&epochs=12');
});

test('a change of language rewords the catalog and asks the engine for its notes anew', async () => {
  const { page, sent } = readyPage();
  const before = sent.length;
  await speak('de');
  const labelOf = () => page.engine.getState().catalog?.methods.find(({ id }) => id === 'full')?.label;
  expect(labelOf()).toBe('Volles Training');
  expect(sent.slice(before).map(({ type }) => type)).toEqual(['check']);
  await speak('en');
  expect(page.engine.getState().catalog).toEqual(simulatedCatalog());
});

test('notices on a link come in the language that is spoken when it is read', async () => {
  await speak('de');
  const { page } = readyPage('#v=1&epochs=0');
  expect(page.config.getState().linkNotices).toEqual([
    'epochs=0 wurde weggelassen: Epochen: 1 bis 1000, nicht 0',
  ]);
});

test('a link to a lesson leaves the start to the lesson, except where a presentation shows none', () => {
  const started = (hash: string) => readyPage(hash).sent.filter(({ type }) => type === 'start').length;
  expect(started('#v=1&lesson=4.2')).toBe(0);
  expect(started('#v=1&lesson=4.2&view=present')).toBe(1);
  expect(started('#v=1&method.groups=5')).toBe(1);
});
