// Lesson 6: SeTa against InfoBatch, and when each one wins.
import type { Lesson } from '../lesson.ts';

export const infobatchLesson: Lesson = {
  id: 'infobatch',
  run: {
    settings: [
      ['method', 'seta'],
      ['methodParams.groups', 10],
      ['methodParams.windowScale', 0.5],
      ['epochs', 8],
    ],
    rivals: [{ method: 'infobatch' }, { method: 'full' }],
    secondsPerEpoch: 2,
  },
  steps: [
    {
      id: 'rule',
      panel: 'histogram',
      transport: 'play',
      until: { kind: 'selections', count: 2 },
      formula: 'rescaling',
    },
    {
      id: 'saved',
      panel: 'saved',
      transport: 'play',
      until: { kind: 'finished' },
      ask: { kind: 'choice', options: ['seta', 'infobatch', 'full'], truth: 'mostSaved' },
    },
    {
      id: 'accurate',
      panel: 'results',
      transport: 'play',
      until: { kind: 'finished' },
      ask: { kind: 'choice', options: ['seta', 'infobatch', 'full'], truth: 'mostAccurate' },
    },
    { id: 'short', panel: 'results', table: 'reference10000' },
    { id: 'whole', panel: 'results', table: 'reference50000' },
    { id: 'long', panel: 'paper', table: 'paperCifar10' },
    { id: 'when', panel: 'results' },
  ],
};
