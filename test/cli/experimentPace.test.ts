import { expect, test } from 'vitest';
import { ExperimentPace, spokenSeconds, timeLeft } from '../../src/cli/experimentPace.ts';
import { completeConfig } from '../../src/engine/completeConfig.ts';

const configOf = (settings: object) =>
  completeConfig({ trainCount: 1000, epochs: 10, method: 'seta', ...settings }, false);
const seta = configOf({});
const full = configOf({ method: 'full' });
const resnet = configOf({ method: 'full', model: 'resnet8' });

test('a run takes as long as its images did so far, those of its own network and share where known', () => {
  const pace = new ExperimentPace();
  expect(pace.secondsOf(seta, 10)).toBeNull();
  pace.trained(seta, { seconds: 5, selected: 500 });
  expect(pace.secondsOf(seta, 4)).toBeCloseTo(20, 9);
  expect(pace.secondsOf(full, 4)).toBeCloseTo(40, 9);
  expect(pace.secondsOf(resnet, 4)).toBeCloseTo(40, 9);
  pace.trained(resnet, { seconds: 30, selected: 1000 });
  expect(pace.secondsOf(resnet, 4)).toBeCloseTo(120, 9);
  expect(pace.secondsOf(full, 4)).toBeCloseTo(40, 9);
});

test('the first epoch, which waits for the compiler, counts only until there is another', () => {
  const pace = new ExperimentPace();
  pace.trained(full, { seconds: 100, selected: 1000 });
  expect(pace.secondsOf(full, 1)).toBeCloseTo(100, 9);
  pace.trained(full, { seconds: 2, selected: 1000 });
  pace.trained(full, { seconds: 4, selected: 1000 });
  expect(pace.secondsOf(full, 1)).toBeCloseTo(3, 9);
});

test('of several runs it is told when the last one ends', () => {
  const pace = new ExperimentPace();
  pace.trained(full, { seconds: 60, selected: 1000 });
  const saturday = new Date(2026, 10, 28, 23, 30);
  const present = { config: full, epochsLeft: 5 };
  expect(timeLeft(pace, present, [], saturday)).toBe('about 5 min 0 s left');
  expect(timeLeft(pace, present, [full, full], saturday)).toBe(
    'about 5 min 0 s left, of all runs 25 min 0 s (Sat 23:55)',
  );
  expect(timeLeft(pace, present, [full, full, full], saturday)).toContain('35 min 0 s (Sun 00:05)');
});

test.each([
  [0, '0.0 s'],
  [59.94, '59.9 s'],
  [59.96, '1 min 0 s'],
  [119.7, '2 min 0 s'],
  [3599.4, '59 min 59 s'],
  [3599.6, '1 h 0 min'],
  [9000, '2 h 30 min'],
])('%s seconds are %s', (seconds, words) => {
  expect(spokenSeconds(seconds)).toBe(words);
});
