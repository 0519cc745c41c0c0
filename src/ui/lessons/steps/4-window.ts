// Lesson 4: the sliding window, and why the loss oscillates.
import type { Lesson } from '../lesson.ts';

export const windowLesson: Lesson = {
  id: 'window',
  run: {
    settings: [
      ['method', 'seta'],
      ['methodParams.groups', 5],
      ['methodParams.windowScale', 0.6],
      ['epochs', 16],
    ],
    secondsPerEpoch: 2,
  },
  steps: [
    {
      id: 'bracket',
      panel: 'histogram',
      transport: 'play',
      until: { kind: 'selections', count: 2 },
      hold: true,
    },
    {
      id: 'positions',
      panel: 'histogram',
      until: { kind: 'selections', count: 2 },
      ask: { kind: 'number', min: 1, max: 10, within: 0, truth: 'windowPositions' },
      formula: 'positions',
    },
    {
      id: 'fall',
      panel: 'trainLoss',
      transport: 'playAfterGuess',
      until: { kind: 'falls', count: 2 },
      ask: { kind: 'choice', options: ['rise', 'fall', 'stay'], truth: 'lossAtFall' },
    },
    {
      id: 'count',
      panel: 'trainLoss',
      transport: 'play',
      until: { kind: 'falls', count: 4 },
      hold: true,
      ask: { kind: 'number', min: 1, max: 15, within: 0, truth: 'lossPeriod' },
    },
    {
      id: 'worse',
      panel: 'testAccuracy',
      until: { kind: 'falls', count: 4 },
      ask: { kind: 'choice', options: ['rise', 'fall', 'stay'], truth: 'accuracySinceFirst' },
      formula: 'window',
    },
    { id: 'end', panel: 'trainLoss', transport: 'play', until: { kind: 'finished' } },
  ],
};
