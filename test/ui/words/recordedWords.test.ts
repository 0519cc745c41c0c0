import { expect, test } from 'vitest';
import { recordedWhat } from '../../../src/ui/words/recordedWords.ts';
import { someRecording } from '../../core/recordings.ts';

test('recorded runs are called by their methods', () => {
  expect(recordedWhat([someRecording('seta'), someRecording('full')])).toMatch(/^SeTa, Full: /);
});

test('two recorded runs of one method are called by what differs', () => {
  const seta = someRecording('seta');
  const withGroups = (groups: number) => ({
    ...seta,
    config: { ...seta.config, methodParams: { groups, windowScale: 0.5 } },
  });
  const what = recordedWhat([withGroups(10), withGroups(5), someRecording('full')]);
  expect(what).toMatch(/^SeTa, Groups 10 \/ SeTa, Groups 5 \/ Full: /);
});
