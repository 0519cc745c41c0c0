// Lesson 7: break it. A window that is too small, the wrong order, no annealing.
import type { Lesson, LessonRun } from '../lesson.ts';

const seta: LessonRun['settings'] = [
  ['method', 'seta'],
  ['methodParams.groups', 10],
];

export const breakLesson: Lesson = {
  id: 'break',
  run: { settings: [...seta, ['methodParams.windowScale', 0.5], ['epochs', 8]], secondsPerEpoch: 2 },
  steps: [
    {
      id: 'nothing',
      panel: 'windowScale',
      transport: 'play',
      form: [['methodParams.windowScale', 0.05]],
      ask: { kind: 'number', min: 0, max: 5, within: 0, truth: 'windowInForm' },
      formula: 'windowSize',
    },
    {
      id: 'narrow',
      run: { settings: [...seta, ['methodParams.windowScale', 0.1], ['epochs', 12]], secondsPerEpoch: 2 },
      panel: 'trainLoss',
      transport: 'play',
      until: { kind: 'epochs', count: 10 },
      hold: true,
      ask: { kind: 'number', min: 0, max: 100, within: 3, truth: 'shareInWindow' },
    },
    {
      id: 'order',
      run: {
        settings: [
          ...seta,
          ['methodParams.windowScale', 0.5],
          ['methodParams.order', 'hardToEasy'],
          ['epochs', 8],
        ],
        rivals: [{ method: 'seta', params: { groups: 10, windowScale: 0.5 } }],
        secondsPerEpoch: 2,
      },
      panel: 'testAccuracy',
      transport: 'play',
      until: { kind: 'finished' },
      ask: { kind: 'choice', options: ['hardToEasy', 'easyToHard', 'unclear'], truth: 'orderAhead' },
      table: 'paperAblation',
    },
    {
      id: 'cold',
      run: {
        settings: [...seta, ['methodParams.windowScale', 0.5], ['methodParams.delta', 1], ['epochs', 8]],
        rivals: [{ method: 'seta', params: { groups: 10, windowScale: 0.5, delta: 0.75 } }],
        secondsPerEpoch: 2,
      },
      panel: 'testAccuracy',
      transport: 'play',
      until: { kind: 'finished' },
      ask: { kind: 'choice', options: ['without', 'with', 'unclear'], truth: 'annealAhead' },
      formula: 'anneal',
    },
    { id: 'yours', panel: 'results' },
  ],
};
