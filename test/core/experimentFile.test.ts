import { expect, test } from 'vitest';
import { mergeSettings } from '../../src/core/experimentFile.ts';

test('parameters are merged by name while both sides mean one method', () => {
  const base = { method: 'seta', methodParams: { groups: 5, delta: 0.8 } };
  const methodParams = { groups: 7, delta: 0.8, pruneRatio: 0.2 };
  const change = { methodParams: { groups: 7, pruneRatio: 0.2 } };
  expect(mergeSettings(base, change)).toMatchObject({ method: 'seta', methodParams });
  expect(mergeSettings(base, { method: 'seta', ...change })).toMatchObject({ methodParams });
});

test('parameters beside which no method or model is named belong to that of the other side', () => {
  expect(mergeSettings({ methodParams: { pruneRatio: 0.3 } }, { method: 'static' })).toMatchObject({
    ...{ method: 'static', methodParams: { pruneRatio: 0.3 } },
  });
  expect(mergeSettings({ modelParams: { channels1: 4 } }, { model: 'cnn3' })).toMatchObject({
    ...{ model: 'cnn3', modelParams: { channels1: 4 } },
  });
  expect(mergeSettings({ methodParams: { groups: 5 } }, {})).toMatchObject({ methodParams: { groups: 5 } });
});

test('another method or model leaves the parameters of the first behind, and only those', () => {
  const base = { method: 'seta', methodParams: { groups: 5 }, model: 'cnn3', modelParams: { channels1: 4 } };
  expect(mergeSettings(base, { method: 'infobatch' })).toEqual({
    ...{ method: 'infobatch', methodParams: {}, model: 'cnn3', modelParams: { channels1: 4 } },
  });
  expect(mergeSettings(base, { model: 'resnet8', modelParams: { width: 8 } })).toEqual({
    ...{ method: 'seta', methodParams: { groups: 5 }, model: 'resnet8', modelParams: { width: 8 } },
  });
});
