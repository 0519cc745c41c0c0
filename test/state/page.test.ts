import { expect, test } from 'vitest';
import type { Command, EngineEvent } from '../../src/protocol.ts';
import { waitingFields } from '../../src/state/configStore.ts';
import type { EngineClient } from '../../src/state/engineClient.ts';
import { createPage } from '../../src/state/page.ts';
import { isPlaying } from '../../src/state/run.ts';
import { focusedRun } from '../../src/state/runStore.ts';
import { simulatedCatalog, simulatedDefaults } from '../ui/simulatedCatalog.ts';

const adapter = { vendor: 'test', architecture: '', description: '', software: false };

function openPage() {
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
  const page = createPage(client, 'http://localhost/data/', (run) => run());
  return { page, sent, tell, crash, types: () => sent.map((command) => command.type) };
}

function readyPage() {
  const opened = openPage();
  opened.tell({ type: 'ready', catalog: simulatedCatalog(), adapter });
  return opened;
}

test('the first message opens the data', () => {
  expect(openPage().sent).toEqual([{ type: 'open', dataUrl: 'http://localhost/data/' }]);
});

test('training starts by itself, with the defaults of the adapter', () => {
  const { sent, page } = readyPage();
  expect(sent.find((command) => command.type === 'start')).toMatchObject({
    config: simulatedDefaults,
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

test('an edit waits for the restart, which starts a run with another id', () => {
  const { page, sent } = readyPage();
  page.actions.edit('epochs', 5);
  expect(waitingFields(page.config.getState())).toEqual(['epochs']);
  expect(page.actions.restart()).toBe(true);
  const starts = sent.filter((command) => command.type === 'start');
  expect(starts.map((start) => start.config.epochs)).toEqual([20, 5]);
  expect(new Set(starts.map((start) => start.runId)).size).toBe(2);
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

test('the answer to an older question is ignored', () => {
  const { page, tell } = readyPage();
  page.actions.edit('epochs', 6);
  const { requestId } = page.config.getState();
  const problem = { field: 'epochs', message: 'no', severity: 'error' as const };
  tell({ type: 'checked', requestId: requestId - 1, problems: [problem] });
  expect(page.actions.restart()).toBe(true);
  tell({ type: 'checked', requestId, problems: [problem] });
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
