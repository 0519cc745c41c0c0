// Lesson 6: SeTa against InfoBatch, in words; what it says of runs is held against their numbers in answers.test.ts.
import type { LessonTexts } from '../../lessonTexts.ts';

export const lesson6 = {
  title: 'SeTa against InfoBatch: when each one wins',
  about: 'A race on your GPU, then whole runs and the paper, as they are.',
  steps: {
    rule: {
      says: [
        'Three networks race: [[SeTa|seta]], [[InfoBatch|infobatch]] and [[full training|fullTraining]]. Same first weights, same images.',
        'InfoBatch keeps all images above the mean loss. Of the easy ones it drops half by chance and lets the others count double: [[rescaling]].',
      ],
      letters: 'w: weight of image i, r: prune ratio, \u2113: its loss, with a bar: mean loss',
    },
    saved: {
      says: [
        'SeTa trains half of its groups, InfoBatch all hard images and half of the easy ones. Both [[anneal]] at the end.',
      ],
      ask: 'Who will have saved the most work at the end?',
      options: { seta: 'SeTa', infobatch: 'InfoBatch', full: 'full training' },
      after: [
        'Saved: {savedAll}. InfoBatch can never save more than its ratio of the easy images; SeTa leaves out whole groups.',
      ],
    },
    accurate: {
      says: ['Less work means fewer steps to learn from.'],
      ask: 'Who will have the highest test accuracy at the end?',
      options: { seta: 'SeTa', infobatch: 'InfoBatch', full: 'full training' },
      after: [
        'Test accuracy: {accuracyAll}. Differences under about {bandAll} points can be chance with {testCount} test images.',
      ],
    },
    short: {
      says: [
        'One short run proves little. These are whole runs of the authors\u2019 code: 10,000 images, 20 epochs, a small network, three seeds.',
        'Here no pruning is free. InfoBatch and SeTa with a wide window come close to full training and save about as much as each other. With a narrower window SeTa saves about twice as much, and ends near plain random choice of half the images.',
      ],
    },
    whole: {
      says: [
        'The same with all 50,000 images and 10 epochs. Each epoch has five times as many steps, and the order stays: full training, InfoBatch, SeTa with a wide window, the rest.',
      ],
    },
    long: {
      says: [
        'The paper trains ResNet-18 for 200 epochs on CIFAR-10. There SeTa at 30 % pruned matches full training, and it leads at each share that was tried.',
        'These numbers are the authors\u2019 own. This page has not repeated them.',
      ],
    },
    when: {
      says: [
        'In short: if you can train long, or must save a lot, the paper speaks for SeTa. If the run is short and a quarter of the work is enough to save, InfoBatch was as good or slightly better in the runs above.',
        'For your own case, set [[Equal pruned %|equalPruned]] and several [[seeds|seed]] under [[Race|race]]: only then is it a fair test.',
      ],
    },
  },
} satisfies LessonTexts;
