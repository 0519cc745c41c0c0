// Lesson 2: redundancy, and what dropping at random costs.
import type { Lesson } from '../lesson.ts';

export const redundancyLesson: Lesson = {
  id: 'redundancy',
  run: {
    settings: [
      ['method', 'dynamic'],
      ['methodParams.pruneRatio', 0.3],
      ['epochs', 6],
    ],
    rivals: [{ method: 'full' }],
    secondsPerEpoch: 2,
  },
  steps: [
    { id: 'two', panel: 'testAccuracy', transport: 'play', until: { kind: 'selections', count: 1 } },
    {
      id: 'never',
      panel: 'selectionMap',
      transport: 'play',
      until: { kind: 'finished' },
      ask: { kind: 'number', min: 0, max: 100, within: 1, truth: 'neverTrained' },
      formula: 'neverDrawn',
    },
    {
      id: 'cost',
      panel: 'testAccuracy',
      transport: 'play',
      until: { kind: 'finished' },
      ask: { kind: 'choice', options: ['ahead', 'little', 'much'], truth: 'costOfDropping' },
    },
    { id: 'why', panel: 'images', formula: 'sampleMean' },
    { id: 'real', panel: 'paper', table: 'reference10000' },
  ],
};
