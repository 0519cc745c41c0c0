// Lesson 1: what a loss says about an image. The one for newcomers: about two minutes.
import type { Lesson } from '../lesson.ts';

export const lossLesson: Lesson = {
  id: 'loss',
  run: {
    settings: [
      ['method', 'seta'],
      ['methodParams.groups', 5],
      ['methodParams.windowScale', 0.6],
      ['epochs', 10],
    ],
    secondsPerEpoch: 2,
  },
  steps: [
    { id: 'start', panel: 'histogram', until: { kind: 'selections', count: 1 }, hold: true },
    {
      id: 'spread',
      panel: 'histogram',
      transport: 'playAfterGuess',
      until: { kind: 'selections', count: 2 },
      hold: true,
      ask: { kind: 'choice', options: ['same', 'spread', 'zero'], truth: 'spreadAfterOneEpoch' },
    },
    {
      id: 'hardest',
      panel: 'histogram',
      until: { kind: 'selections', count: 2 },
      hold: true,
      ask: { kind: 'group', truth: 'hardestGroup' },
    },
    { id: 'images', panel: 'images', until: { kind: 'imageChosen' } },
    {
      id: 'guessing',
      panel: 'histogram',
      ask: { kind: 'number', min: 0, max: 6, within: 0.4, truth: 'lossOfGuessing' },
      formula: 'loss',
    },
    { id: 'moving', panel: 'centroids', transport: 'play', until: { kind: 'epochs', count: 4 } },
  ],
};
