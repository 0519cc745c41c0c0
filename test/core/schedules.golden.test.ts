import { expect, test } from 'vitest';
import { oneCycleRate, schedules } from '../../src/core/schedules.ts';
import { golden } from '../golden.ts';

interface OneCycleFixture {
  cases: {
    maxLr: number;
    epochs: number;
    stepsPerEpoch: number;
    divFactor: number;
    finalDivFactor: number;
    pctStart: number;
    anneal: 'cos' | 'linear';
    learningRates: [number, number][];
  }[];
}

test('OneCycle gives the golden learning rates', () => {
  const { cases } = golden<OneCycleFixture>('one_cycle');
  expect(cases.length).toBeGreaterThan(0);
  for (const { maxLr, epochs, stepsPerEpoch, learningRates, ...shape } of cases) {
    for (const [step, rate] of learningRates) {
      const found = oneCycleRate(step, maxLr, { ...shape, totalSteps: epochs * stepsPerEpoch });
      expect(Math.abs(found / rate - 1), `step ${step}`).toBeLessThan(1e-6);
    }
  }
});

test('the schedule that runs use follows the golden curve when nothing is pruned', () => {
  const oneCycle = schedules.find((schedule) => schedule.id === 'oneCycle')!;
  for (const { maxLr, epochs, stepsPerEpoch, learningRates, ...shape } of golden<OneCycleFixture>('one_cycle')
    .cases) {
    if (
      shape.anneal !== 'cos' ||
      shape.divFactor !== 25 ||
      shape.finalDivFactor !== 1e4 ||
      shape.pctStart !== 0.3
    )
      continue;
    for (const [step, rate] of learningRates) {
      const epoch = Math.floor(step / stepsPerEpoch);
      const place = { epoch, epochs, batch: step - epoch * stepsPerEpoch, batches: stepsPerEpoch };
      const found = oneCycle.at({ ...place, fullBatches: stepsPerEpoch, samples: 1 }, maxLr).learningRate;
      expect(Math.abs(found / rate - 1), `step ${step}`).toBeLessThan(1e-6);
    }
  }
});
