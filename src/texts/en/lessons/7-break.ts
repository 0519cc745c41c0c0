// Lesson 7: breaking SeTa, in words.
import type { LessonTexts } from '../../lessonTexts.ts';

export const lesson7 = {
  title: 'Break it',
  about: 'A window of nothing, a window of one group, the wrong order, no annealing.',
  steps: {
    nothing: {
      says: [
        'The [[window scale|windowScale]] on the left is now 0.05, with 10 groups. It is not started; the run goes on as it was.',
      ],
      ask: 'How many groups would this window cover?',
      after: [
        'It is rounded to whole groups, halves to the even neighbour. The message at the setting says why it cannot start.',
      ],
      letters: 'm: groups in the window, k: groups, \u03b1: window scale',
    },
    narrow: {
      says: [
        'This is the narrowest [[window]] that runs: one group of ten, so a [[sweep]] takes ten epochs.',
      ],
      ask: 'A tenth of the groups: which share of the images will an epoch train on average?',
      unit: '%',
      after: [
        'It is not a tenth, because the groups are not equally large. After {epochsDone} epochs {saved} is saved, and test accuracy is {testNewest}.',
        'The training loss now says almost only which group was trained. In the paper, results drop sharply below a window scale of 0.2.',
      ],
    },
    order: {
      says: [
        'Now the [[order of groups|groupOrder]] is turned round: from hard to easy, beside SeTa as it is. All else is equal.',
      ],
      ask: 'Which order ends ahead in test accuracy?',
      options: {
        hardToEasy: 'hard to easy',
        easyToHard: 'easy to hard',
        unclear: 'one cannot tell from this run',
      },
      after: [
        'Hard to easy ends at {lead}, easy to hard at {last}; under about {band} points it can be chance.',
        'The paper compares the orders on another task, captions for images. Its table stands below.',
      ],
    },
    cold: {
      says: [
        'And without [[annealing|anneal]]: the window slides to the very end. Beside it SeTa that anneals from epoch 7 on.',
      ],
      ask: 'Which one ends ahead in test accuracy?',
      options: {
        without: 'without annealing',
        with: 'with annealing',
        unclear: 'one cannot tell from this run',
      },
      after: [
        'Without annealing it ends at {lead}, with annealing at {last}; under about {band} points it can be chance.',
        'Mind that annealing epochs also train more images: {selectedAll} over the whole run. A fair test would give both the same work.',
      ],
      letters: 'e: epoch from 0, E: epochs, \u03b4: anneal start',
    },
    yours: {
      says: [
        'That is all of SeTa: a random drop, groups by loss, a window that slides, and an end without choosing.',
        'Leave the lesson and break it your own way. Nothing here can be damaged: a restart begins anew.',
      ],
    },
  },
} satisfies LessonTexts;
