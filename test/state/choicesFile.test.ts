import { expect, test } from 'vitest';
import { fromBase64 } from '../../src/core/base64.ts';
import { isChosen, packChosen } from '../../src/core/chosenBits.ts';
import { type ChoicesFile, choicesJson, readInPython } from '../../src/state/choicesFile.ts';
import { applyRunEvent, emptyRun } from '../../src/state/run.ts';
import { simulatedDefaults } from '../ui/simulatedCatalog.ts';

test('every epoch\u2019s samples come back from the file, which says how to read it', () => {
  const present = 77;
  const fates = [3, 5].map((every) =>
    Uint32Array.from({ length: present }, (_, i) => (i % every === 0 ? 1 : 0)),
  );
  let run = emptyRun('run-1', simulatedDefaults);
  fates.forEach((fate, epoch) => {
    const { buffer } = packChosen(fate, 1);
    run = applyRunEvent(run, {
      ...{ type: 'chosen', runId: 'run-1', epoch, present, bits: buffer, lossRanks: null },
    });
  });
  const file = JSON.parse(choicesJson([run], ['SeTa'])) as ChoicesFile;
  expect(file.read).toEqual(readInPython);
  expect(file.runs[0]).toMatchObject({ id: 'run-1', name: 'SeTa', config: simulatedDefaults });
  file.runs[0]!.epochs.forEach(({ epoch, bits }, i) => {
    expect(epoch).toBe(i);
    const bytes = fromBase64(bits);
    expect(bytes).toHaveLength(Math.ceil(present / 8));
    expect(Array.from(fates[i]!)).toEqual(
      Array.from({ length: present }, (_, k) => Number(isChosen(bytes, k))),
    );
  });
});
