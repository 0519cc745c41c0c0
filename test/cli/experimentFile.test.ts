// One experiment file means the same runs on the page and on the command line.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseExperimentOptions } from '../../src/cli/experimentOptions.ts';
import { describeCatalog } from '../../src/engine/catalog.ts';
import type { RunConfig } from '../../src/protocol.ts';
import { raceFrom } from '../../src/state/raceFile.ts';
import { entrantsOf } from '../../src/state/raceSettings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seta-experiment-file-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const textOf = (file: object) =>
  JSON.stringify({ format: 'seta-playground-experiment', version: 1, ...file });

/** The runs of a file by the command line, which must be those of the page. */
function runsOf(file: object): readonly RunConfig[] {
  const path = join(folder, 'experiment.json');
  writeFileSync(path, textOf(file));
  const { runs } = parseExperimentOptions(['--config', path], false);
  const { lead, race } = raceFrom(textOf(file), describeCatalog(false));
  expect(entrantsOf(lead, race)).toEqual(runs);
  return runs;
}

test('a run that names no method has the parameters of the base, and its own beside them', () => {
  const base = { method: 'seta', methodParams: { groups: 5 } };
  const [run] = runsOf({ base, runs: [{ methodParams: { pruneRatio: 0.2 } }] });
  expect(run).toMatchObject({ method: 'seta', methodParams: { groups: 5, pruneRatio: 0.2 } });
});

test('parameters of a base that names no method are those of every run, whichever its method is', () => {
  const base = { methodParams: { pruneRatio: 0.3 } };
  const runs = runsOf({ base, runs: [{ method: 'static' }, { method: 'dynamic' }] });
  expect(runs.map(({ methodParams }) => methodParams.pruneRatio)).toEqual([0.3, 0.3]);
});

test('parameters of a base that names another method stay with that one', () => {
  const base = { method: 'seta', methodParams: { groups: 5 } };
  const [seta, infobatch] = runsOf({ base, runs: [{}, { method: 'infobatch' }] });
  expect(seta!.methodParams.groups).toBe(5);
  expect(infobatch!.methodParams).not.toHaveProperty('groups');
});

test('parameters of the model go the same ways', () => {
  const small = { modelParams: { channels1: 4 } };
  expect(runsOf({ base: small, runs: [{ model: 'cnn3' }] })[0]!.modelParams.channels1).toBe(4);
  const base = { model: 'cnn3', ...small };
  const runs = runsOf({ base, runs: [{ modelParams: { channels2: 8 } }, { model: 'resnet8' }] });
  expect(runs[0]!.modelParams).toMatchObject({ channels1: 4, channels2: 8 });
  expect(runs[1]!.modelParams).not.toHaveProperty('channels1');
});

test("a parameter that a run's method lacks is refused by both", () => {
  const file = { base: { methodParams: { groups: 5 } }, runs: [{ method: 'infobatch' }] };
  expect(() => runsOf(file)).toThrow('has no setting "groups"');
  expect(() => raceFrom(textOf(file), describeCatalog(false))).toThrow('sets "groups"');
});
