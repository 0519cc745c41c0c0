// Sentences about what is wrong are made in the language that is spoken then, wherever they are made.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseExperimentFile } from '../../src/core/experimentFile.ts';
import { importArchives } from '../../src/data/archives/importArchives.ts';
import type { ImportFile } from '../../src/data/archives/importFile.ts';
import { decodeShard } from '../../src/data/decodeShard.ts';
import { defaultConfig, describeCatalog } from '../../src/engine/catalog.ts';
import { checkConfig } from '../../src/engine/checkConfig.ts';
import { decodeCheckpoint } from '../../src/engine/checkpoint.ts';
import { matchSaved } from '../../src/engine/matchSaved.ts';
import { Playground } from '../../src/engine/playground.ts';
import type { EngineEvent, RunConfig } from '../../src/protocol.ts';
import { authorsCommand } from '../../src/state/authorsCommand.ts';
import { limitProblems } from '../../src/state/configEdits.ts';
import { readRunFile } from '../../src/state/keep/runFile.ts';
import { readLink, writeLink } from '../../src/state/shareLink.ts';
import { spokenCatalog } from '../../src/state/spokenCatalog.ts';
import { speak } from '../../src/texts/texts.ts';
import { fileOf, gzipOf, tarOf } from '../data/archives/officialArchive.ts';
import { recordsOf, tiny100, tinySources } from '../data/archives/tinySources.ts';
import { tinyShard } from '../data/tinyDataSet.ts';

beforeEach(() => speak('de'));
afterEach(() => speak('en'));

const config = defaultConfig(false);
const withSeta = (change: RunConfig['methodParams']): RunConfig => ({
  ...config,
  methodParams: { ...config.methodParams, ...change },
});

function importProblem(...files: ImportFile[]): Promise<string> {
  const onShard = async () => undefined;
  const { signal } = new AbortController();
  const importing = importArchives({
    ...{ files, sources: tinySources, onShard, onProgress: () => undefined, signal },
  });
  return importing.then(
    () => 'no problem',
    (error: Error) => error.message,
  );
}

test('a setting outside its limits is named in German by the engine and by the page', () => {
  const wrong = withSeta({ groups: 500, windowScale: 0.01 });
  const expected = [
    expect.objectContaining({ message: 'Gruppen: 1 bis 64, nicht 500' }),
    expect.objectContaining({ message: 'Fensterbreite: 0,05 bis 1, nicht 0,01' }),
  ];
  expect(checkConfig(wrong)).toEqual(expect.arrayContaining(expected));
  expect(limitProblems(spokenCatalog(describeCatalog(false)), wrong)).toEqual(expected);
});

test('settings that do not go together, and what a network costs, are told in German', () => {
  const [empty] = checkConfig(withSeta({ windowScale: 0.05, groups: 8 }));
  expect(empty!.message).toMatch(/^8 Gruppen x 0,05 ergibt gerundet ein Fenster von 0/);
  const notes = checkConfig({ ...config, model: 'resnet18', modelParams: { width: 64 } });
  const cost = notes.find(({ field }) => field === 'model')!.message;
  expect(cost).toMatch(/^ResNet-18 mit Batch 128: 11,2 Mio\. Parameter, etwa [\d,]+ GB auf der GPU/);
});

test('what a method can save is told in German, with its German name', () => {
  expect(matchSaved({ ...config, method: 'full', methodParams: {} }, 0.3)).toEqual({
    matched: false,
    message: 'Volles Training lässt nichts aus',
  });
});

test('a bad link gives German notices and the same set-up as in English', async () => {
  const hash = '#v=7&epochs=0&method.groups=1.5&speed=99&colour=red&vs=nobody&lesson=x';
  const german = readLink(spokenCatalog(describeCatalog(false)), hash);
  expect(german.notices).toEqual([
    'der Link hat Version 7, diese Seite liest Version 1: Sie hat übernommen, was sie kennt',
    'speed=99 wurde weggelassen: Sekunden je Epoche: 1 bis 30, nicht 99',
    'lesson=x wurde weggelassen: Gemeint ist eine Lektion oder einer ihrer Schritte, wie 4 oder 4.2',
    'method.groups=1.5 wurde weggelassen: Gruppen: 1 bis 64 in ganzen Zahlen, nicht 1,5',
    'epochs=0 wurde weggelassen: Epochen: 1 bis 1000, nicht 0',
    '„colour“ ist hier keine Einstellung und wurde weggelassen',
    expect.stringMatching(/^vs=nobody wurde weggelassen: Diese Methode gibt es nicht; es gibt .*seta/),
  ]);
  await speak('en');
  const english = readLink(spokenCatalog(describeCatalog(false)), hash);
  expect({ ...english, notices: [] }).toEqual({ ...german, notices: [] });
});

test('a link written in German reads the same in English', async () => {
  const shared = { config: withSeta({ order: 'hardToEasy' }), secondsPerEpoch: 3 };
  const race = { rivals: [], lockstep: 'time', repeats: 2, equalPruned: true } as const;
  const german = writeLink(spokenCatalog(describeCatalog(false)), { ...shared, race });
  await speak('en');
  expect(writeLink(describeCatalog(false), { ...shared, race })).toBe(german);
});

test('a corrupt shard is told in German', async () => {
  const { packed, entry } = tinyShard('train', 0);
  const cut = packed.slice(0, -20);
  await expect(decodeShard(cut, entry)).rejects.toThrow(
    `${packed.length} Byte erwartet, ${cut.length} erhalten`,
  );
  await expect(decodeShard(cut, { ...entry, packedBytes: cut.length })).rejects.toThrow(/^beschädigt: /);
});

test('a wrong archive is told in German', async () => {
  const expected =
    'tiny-10-binary.tar.gz (oder daraus data_batch_1.bin ... test_batch.bin) oder tiny-100-binary.tar.gz (oder daraus train.bin und test.bin)';
  const page = fileOf('cifar.html', new TextEncoder().encode('<!doctype html><title>CIFAR</title>'));
  expect(await importProblem(page)).toBe(`cifar.html ist eine Webseite, erwartet: ${expected}`);
  const python = gzipOf(tarOf([['cifar-100-python/train', 'x']]));
  expect(await importProblem(fileOf('c.tar.gz', python))).toBe(
    'c.tar.gz ist die Python-Version von CIFAR-100; nehmen Sie stattdessen cifar-100-binary.tar.gz',
  );
  const train = recordsOf(tiny100, tiny100.archive.parts[0]!);
  expect(await importProblem(fileOf('train.bin', train.bytes.slice(0, 2000)))).toBe(
    'train.bin hat 2.000 Byte, erwartet 36.888: 12 Datensätze von Tiny-100 zu je 3.074 Byte',
  );
});

test('spoilt checkpoints, run files and experiment files are told in German', async () => {
  expect(() => decodeCheckpoint(new Uint8Array(20))).toThrow(
    'kein Checkpoint, denn er beginnt nicht mit SETA',
  );
  await expect(readRunFile(new Blob(['no gzip']))).rejects.toThrow('sie ist keine Laufdatei');
  expect(() => parseExperimentFile('[]')).toThrow('die Experimentdatei muss ein Objekt enthalten');
});

test("notes on the authors' command are German, its arguments are not", async () => {
  const german = authorsCommand(config);
  expect(german.notes).toContain(
    'Er hat kein Argument für einen Seed (hier 0): Jeder Start hat andere Gewichte.',
  );
  await speak('en');
  expect(authorsCommand(config).arguments).toEqual(german.arguments);
});

test('the engine answers a question in the language that was ordered before it', async () => {
  const events: EngineEvent[] = [];
  const playground = new Playground((event) => events.push(event));
  const ask = (requestId: number) =>
    playground.obey({ type: 'check', requestId, configs: [{ ...config, epochs: 0 }] });
  playground.obey({ type: 'language', language: 'en' });
  ask(1);
  playground.obey({ type: 'language', language: 'de' });
  ask(2);
  playground.obey({ type: 'language', language: 'en' });
  ask(3);
  await expect.poll(() => events.length).toBe(3);
  expect(events).toEqual(
    [
      [1, 'Epochs: 1 to 1000, got 0'],
      [2, 'Epochen: 1 bis 1000, nicht 0'],
      [3, 'Epochs: 1 to 1000, got 0'],
    ].map(([requestId, message]) => ({
      ...{ type: 'checked', requestId },
      problems: [[expect.objectContaining({ field: 'epochs', message })]],
    })),
  );
});
