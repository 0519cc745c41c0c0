import { beforeEach, expect, test } from 'vitest';
import type { ArchivedSource } from '../../src/data/archives/recordFormat.ts';
import cifar100 from '../../src/data/cifar100.ts';
import { ImportDesk } from '../../src/engine/importDesk.ts';
import type { EngineEvent } from '../../src/protocol.ts';
import { plainRecords } from '../data/archives/fullArchive.ts';

const source = cifar100 as ArchivedSource;
let events: EngineEvent[];
let desk: ImportDesk;
const told = () => events.map(({ type }) => type).filter((type) => type !== 'importProgress');
const testBin = () => new File([new Uint8Array(plainRecords(source, source.archive.parts[1]!))], 'test.bin');

beforeEach(async () => {
  events = [];
  desk = new ImportDesk((event) => events.push(event));
  await desk.open('https://here/data/');
});

test('at a first visit CIFAR-100 is offered, and its problem says what to do', () => {
  const entry = desk.entries().find(({ id }) => id === 'cifar100coarse')!;
  expect(entry.archive).toMatchObject({
    ...{ file: 'cifar-100-binary.tar.gz', missing: ['train.bin', 'test.bin'], imported: false },
  });
  expect(desk.problems('cifar100')).toEqual([
    {
      field: 'data',
      message:
        'CIFAR-100 is not here yet: drop cifar-100-binary.tar.gz anywhere on the page, or load it below',
      severity: 'error',
    },
  ]);
  expect(desk.problems('cifar10')).toEqual([]);
});

test('a wrong file is one problem and changes nothing', async () => {
  const before = desk.entries();
  expect(await desk.import([new File(['hello'], 'notes.txt')])).toEqual([]);
  expect(events.at(-1)).toMatchObject({
    type: 'importProblem',
    message: expect.stringMatching(/^notes\.txt \(5 bytes\) is no file/),
  });
  expect(desk.entries()).toEqual(before);
});

test('a part is told with what is still missing, for the set and the one that shares its images', async () => {
  expect(await desk.import([testBin()])).toEqual(['cifar100']);
  expect(told()).toEqual(['dataEntries', 'dataEntries', 'imported']);
  // There is no storage in Node, as in a private window.
  expect(events.at(-1)).toEqual({
    type: 'imported',
    sets: [{ data: 'cifar100', missing: ['train.bin'], stored: false }],
  });
  expect(events.some((event) => event.type === 'importProgress' && event.images > 0)).toBe(true);
  expect(desk.problems('cifar100coarse')[0]!.message).toBe(
    'CIFAR-100, 20 superclasses lacks train.bin: drop it anywhere on the page, or load it below',
  );
  expect(desk.entries().find(({ id }) => id === 'cifar100')!.archive!.imported).toBe(true);
});

test('one import at a time, and a stopped one changes nothing', async () => {
  const first = desk.import([testBin()]);
  await desk.import([testBin()]);
  expect(events.at(-1)).toMatchObject({
    type: 'importProblem',
    message: expect.stringMatching(/^another import is under way/),
  });
  desk.stop();
  expect(await first).toEqual([]);
  expect(events.at(-1)).toEqual({
    type: 'importProblem',
    message: 'The import was stopped; nothing has changed',
  });
  expect(desk.missingOf('cifar100')).toHaveLength(2);
});
