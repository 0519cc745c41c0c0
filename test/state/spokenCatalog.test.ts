// The page draws its forms from the catalog in the reader's language; ids, limits and defaults stay as they are.
import { afterEach, expect, test } from 'vitest';
import { describeCatalog } from '../../src/engine/catalog.ts';
import type { EngineEvent } from '../../src/protocol.ts';
import { applyEngineEvent, initialEngineState, inNewLanguage } from '../../src/state/engineStore.ts';
import { spokenCatalog, spokenLabel } from '../../src/state/spokenCatalog.ts';
import { speak } from '../../src/texts/texts.ts';

afterEach(() => speak('en'));

const told = describeCatalog(false);
const adapter = { vendor: '', architecture: '', description: '', software: false };
const ready: EngineEvent = { type: 'ready', catalog: told, adapter };

test('in English the catalog says what the definitions say', () => {
  expect(spokenCatalog(told)).toEqual(told);
});

test('in German labels, help, choices, steering, sources and classes are German', async () => {
  await speak('de');
  const { methods, models, data, runParams, schedules } = spokenCatalog(told);
  const seta = methods.find(({ id }) => id === 'seta')!;
  const order = seta.params.find(({ id }) => id === 'order')!;
  expect(order.label).toBe('Reihenfolge der Gruppen');
  expect(order.kind === 'choice' && order.choices[0]).toEqual({
    value: 'easyToHard',
    label: 'Leicht nach schwer',
  });
  expect(seta.steering?.[0]?.label).toBe('Fenster ab Gruppe');
  expect(methods.find(({ id }) => id === 'full')!.source).toMatch(/^Die Vergleichsgröße/);
  expect(models.find(({ id }) => id === 'cnn3')!.label).toBe('CNN, 3 Faltungen');
  expect(data.find(({ id }) => id === 'cifar10')!.classes[3]).toBe('Katze');
  expect(runParams.find(({ id }) => id === 'epochs')!.label).toBe('Epochen');
  expect(schedules.find(({ id }) => id === 'constant')!.label).toBe('Konstant');
});

test('ids, limits, defaults and values of choices are the same in every language', async () => {
  const bare = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (key, inner) =>
      ['label', 'help', 'source', 'classes'].includes(key) ? undefined : inner,
    );
  const english = bare(spokenCatalog(told));
  await speak('de');
  expect(bare(spokenCatalog(told))).toEqual(english);
});

test('what has no translation is shown in English', async () => {
  await speak('de');
  const [first] = told.methods;
  const added = { ...first!, id: 'newMethod', label: 'New method' };
  const { methods } = spokenCatalog({ ...told, methods: [added] });
  expect(methods).toEqual([added]);
});

test('a recorded run is named in the language that is spoken, or as it names itself', async () => {
  expect(spokenLabel('full', 'Full')).toBe('Full');
  await speak('de');
  expect(spokenLabel('full', 'Full')).toBe('Volles Training');
  expect(spokenLabel('forgotten', 'Forgotten method')).toBe('Forgotten method');
});

test('a change of language rewords the catalog that is there, and the next data entries come in it', async () => {
  let state = applyEngineEvent(initialEngineState, ready);
  expect(state.catalog).toEqual(told);
  await speak('de');
  state = inNewLanguage(state);
  expect(state.catalog?.methods.find(({ id }) => id === 'full')?.label).toBe('Volles Training');
  state = applyEngineEvent(state, { type: 'dataEntries', data: told.data });
  expect(state.catalog?.data.find(({ id }) => id === 'cifar100coarse')?.label).toBe(
    'CIFAR-100, 20 Oberklassen',
  );
  await speak('en');
  expect(inNewLanguage(state).catalog).toEqual(told);
});
