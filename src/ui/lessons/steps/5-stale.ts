// Lesson 5: stale scores and partial annealing.
import type { Lesson } from '../lesson.ts';

export const staleLesson: Lesson = {
  id: 'stale',
  run: {
    settings: [
      ['method', 'seta'],
      ['methodParams.groups', 10],
      ['methodParams.windowScale', 0.3],
      ['methodParams.delta', 0.75],
      ['epochs', 12],
    ],
    secondsPerEpoch: 2,
  },
  steps: [
    {
      id: 'frozen',
      panel: 'images',
      transport: 'play',
      until: { kind: 'selections', count: 7 },
      hold: true,
    },
    {
      id: 'share',
      panel: 'histogram',
      until: { kind: 'selections', count: 7 },
      ask: { kind: 'number', min: 0, max: 100, within: 10, truth: 'untrainedShare' },
    },
    {
      id: 'oldest',
      panel: 'selectionMap',
      until: { kind: 'selections', count: 7 },
      ask: { kind: 'number', min: 0, max: 12, within: 1, truth: 'oldestScore' },
    },
    { id: 'price', panel: 'selectionMap', formula: 'stale' },
    {
      id: 'anneal',
      panel: 'trainLoss',
      transport: 'playAfterGuess',
      until: { kind: 'annealing' },
      ask: { kind: 'choice', options: ['window', 'drop', 'all'], truth: 'trainedWhileAnnealing' },
      formula: 'anneal',
    },
    { id: 'end', panel: 'trainLoss', transport: 'play', until: { kind: 'finished' } },
  ],
};
