import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/engine/catalog.ts';
import { checkConfig } from '../../src/engine/checkConfig.ts';
import { raceProblems } from '../../src/engine/raceProblems.ts';

const config = defaultConfig(true);

test('runs that share their images can start', () => {
  const other = { ...config, method: 'full', methodParams: {}, learningRate: 0.05 };
  expect(
    raceProblems(
      [
        { runId: 'a', config },
        { runId: 'b', config: other },
      ],
      checkConfig,
    ).size,
  ).toBe(0);
});

test('a run on other images or with a wrong setting is named, the others may go on', () => {
  const problems = raceProblems(
    [
      { runId: 'a', config },
      { runId: 'b', config: { ...config, trainCount: 1024 } },
      { runId: 'c', config: { ...config, epochs: 0 } },
    ],
    checkConfig,
  );
  expect([...problems.keys()]).toEqual(['b', 'c']);
  expect(problems.get('b')).toBe(
    'all runs of a race share the same images: trainCount is 512 for the first, got 1024',
  );
  expect(problems.get('c')).toContain('Epochs: 1 to 1000');
});

test('a run on otherwise spoilt images cannot join', () => {
  const noisy = { ...config, labelNoise: 0.2 };
  const orders = [noisy, { ...noisy, labelNoise: 0.1 }].map((one, i) => ({ runId: `${i}`, config: one }));
  expect(raceProblems(orders, checkConfig).get('1')).toBe(
    'all runs of a race share the same images: labelNoise is 0.2 for the first, got 0.1',
  );
});
