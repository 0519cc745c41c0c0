// Lesson 5: stale scores and annealing, in words.
import type { LessonTexts } from '../../lessonTexts.ts';

export const lesson5 = {
  title: 'Stale scores and partial annealing',
  about: 'What SeTa does not know, and how it makes up for it.',
  steps: {
    frozen: {
      says: [
        'A loss is learned only by training an image. One that is left out keeps its old loss: a [[stale score|staleScore]].',
        'Here the window is narrow: {windowSize} of {groups} groups. Seven selections are made, then it stops.',
      ],
    },
    share: {
      says: ['Pale bars and hatched bars are not trained in this epoch.'],
      ask: 'Which share of all images is not trained now?',
      unit: '%',
      after: ['{selected} of {presentNow} images are trained; all others keep the loss that they had.'],
    },
    oldest: {
      says: [
        'In the [[selection map|selectionMap]] each row is some images, each column an epoch. Long pale stretches were not trained for long.',
      ],
      ask: 'For how many epochs in a row has the longest-waiting image now been left out?',
      unit: 'epochs',
      after: [
        'Its loss was measured {oldest} epochs ago, or never. Meanwhile the network has changed, so its place in the order is a guess.',
      ],
    },
    price: {
      says: [
        'Fresh losses for all images would need an extra pass forward through all of them, in each epoch. That is about a third of what it costs to train on them, since training also goes backward.',
        'SeTa takes the stale loss instead. The [[window]] passes over all groups in turn, so that no loss stays old for ever.',
      ],
    },
    anneal: {
      says: [
        'In the last epochs SeTa stops choosing by loss: [[annealing|anneal]]. It begins with epoch {annealEpoch}.',
      ],
      ask: 'Which images will an annealing epoch train on?',
      options: {
        window: 'the window, as before',
        drop: 'all except the random drop',
        all: 'all of them',
      },
      after: [
        '{annealSelected} of {annealPresent} images: the [[random drop|randomDrop]] goes on. That is [[partial annealing|partialAnneal]]; InfoBatch takes all images here.',
      ],
      letters: 'e: epoch from 0, E: epochs, \u03b4: anneal start',
    },
    end: {
      says: [
        'Why at all? Choosing by loss shows the network some images more often than others. Annealing lets it end on the true mixture.',
      ],
      after: [
        'Finished: the training loss of the annealing epochs means the same in each of them. Test accuracy {testNewest}, {saved} saved.',
      ],
    },
  },
} satisfies LessonTexts;
