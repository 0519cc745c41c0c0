// Lesson 3: clusters of difficulty.
import type { Lesson } from '../lesson.ts';

export const clustersLesson: Lesson = {
  id: 'clusters',
  run: {
    settings: [
      ['method', 'seta'],
      ['methodParams.groups', 10],
      ['methodParams.windowScale', 0.5],
      ['epochs', 16],
    ],
    secondsPerEpoch: 2,
  },
  steps: [
    {
      id: 'cut',
      panel: 'histogram',
      transport: 'play',
      until: { kind: 'selections', count: 3 },
      hold: true,
    },
    {
      id: 'largest',
      panel: 'histogram',
      until: { kind: 'selections', count: 3 },
      hold: true,
      ask: { kind: 'group', truth: 'largestGroup' },
    },
    {
      id: 'alike',
      panel: 'histogram',
      until: { kind: 'selections', count: 3 },
      ask: { kind: 'choice', options: ['equal', 'wide', 'alike'], truth: 'alikeInside' },
      formula: 'wcss',
    },
    {
      id: 'trend',
      panel: 'centroids',
      transport: 'playAfterGuess',
      until: { kind: 'epochs', count: 7 },
      hold: true,
      ask: { kind: 'choice', options: ['rise', 'fall', 'stay'], truth: 'centroidTrend' },
    },
    {
      id: 'hand',
      panel: 'groups',
      run: {
        settings: [
          ['method', 'seta'],
          ['methodParams.groups', 10],
          ['methodParams.windowScale', 0.5],
          ['epochs', 16],
        ],
        secondsPerEpoch: 2,
        free: ['methodParams.groups', 'methodParams.windowScale', 'epochs'],
      },
      until: { kind: 'restartedWithout', field: 'methodParams.groups', value: 10 },
    },
  ],
};
