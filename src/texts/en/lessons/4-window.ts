// Lesson 4: the sliding window, in words.
import type { LessonTexts } from '../../lessonTexts.ts';

export const lesson4 = {
  title: 'The sliding window, and why the loss oscillates',
  about: 'Watch the saw-tooth grow, and count its teeth.',
  steps: {
    bracket: {
      says: [
        'The bracket over the bars is the [[window]]. It covers {windowSize} of {groups} [[groups|group]]; only images under it are trained.',
        'After each [[epoch]] it moves up by one group. At the hardest groups it falls back to the easiest.',
      ],
    },
    positions: {
      says: ['The window always covers {windowSize} neighbouring groups of {groups}.'],
      ask: 'In how many different places can it stand?',
      after: [
        'Its first group can be 1, 2 and so on up to {positions}; then its last group is the hardest, group {groups}.',
      ],
      letters: 'p: places, k: groups, m: groups in the window',
    },
    fall: {
      says: ['Harder images have more loss. Keep that in mind and look at the [[training loss|trainLoss]].'],
      ask: 'What will the training loss do when the window falls back to the easiest groups?',
      options: { rise: 'rise', fall: 'fall', stay: 'hardly move' },
      after: [
        'At the newest fall it went from {fallBefore} to {fallAfter}, in one epoch. The images changed; the network is nearly the same.',
      ],
    },
    count: {
      says: [
        'Let it fall back four times. The fine vertical ticks mark the falls.',
        'Then count on the curve: how many epochs lie between one peak and the next? Point at a peak to read its epoch.',
      ],
      ask: 'How many epochs from peak to peak?',
      after: [
        'The peaks of your curve lie at the epochs {peaks}. The window has {positions} places: that is the period of the saw-tooth.',
        'The first falls can be hard to see: a network that knows nothing finds all images about equally hard.',
      ],
    },
    worse: {
      says: [
        'The training loss rose again and again. Did the network become worse? [[Test accuracy|testAccuracy]] is measured on images that the window never touches.',
      ],
      ask: 'Where is test accuracy now, against the first epoch?',
      options: { rise: 'higher', fall: 'lower', stay: 'the same, as far as one can tell' },
      after: [
        'It went from {testFirst} to {testNewest}; chance alone makes differences of about {testBand} points here. A rise of the training loss says more about the images than about the network.',
      ],
      letters: 't: number of earlier [[prune calls|pruneCall]], k: groups, m: groups in the window',
    },
    end: {
      says: [
        'In the last epochs, the light band, nothing is sorted any more: [[annealing|anneal]]. Easy and hard images come in their true proportion, and the saw-tooth ends.',
      ],
      after: ['Finished: test accuracy {testNewest}, {saved} of the work saved.'],
    },
  },
} satisfies LessonTexts;
