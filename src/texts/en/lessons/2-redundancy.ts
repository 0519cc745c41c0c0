// Lesson 2: redundancy and random dropping, in words.
import type { LessonTexts } from '../../lessonTexts.ts';

export const lesson2 = {
  title: 'Redundancy: why dropping at random is nearly free',
  about: 'Leave out 30 % of the images in each epoch, by chance. What is lost?',
  steps: {
    two: {
      says: [
        'Two equal networks learn side by side. One sees all images in each [[epoch]]: [[full training|fullTraining]]. The other leaves out 30 %, drawn anew each time: [[dynamic random|dynamicRandom]].',
        'Both start from the same [[weights]], so that only the choice of images differs.',
      ],
    },
    never: {
      says: [
        'The run has {epochs} epochs. In the [[selection map|selectionMap]], pale images were left out.',
      ],
      ask: 'At the end, which share of the images will the second network never have seen?',
      unit: '%',
      after: [
        'By chance alone one expects {neverExpected}: left out {epochs} times in a row. A new draw each epoch lets nearly every image take its turn.',
        'A fixed choice, [[static random|staticRandom]], would never train 30 %.',
      ],
      letters: 'r: share left out, E: epochs',
    },
    cost: {
      says: [
        'Leaving out 30 % of the images also leaves out 30 % of the [[steps|step]]. That is the work that was saved.',
      ],
      ask: 'How does dynamic random end in test accuracy, against full training?',
      options: {
        ahead: 'equal or ahead',
        little: 'up to 3 points behind',
        much: 'more than 3 points behind',
      },
      after: [
        'Dynamic random ends at {lead}, full training at {last}, with {saved} saved.',
        'With {testCount} test images, chance alone can make a difference of about {band} points. One run settles little: that is what several [[seeds|seed]] are for.',
      ],
    },
    why: {
      says: [
        'Why does it work at all? Many images teach nearly the same: there are thousands of cars and ships here. That is [[redundancy]].',
        'The [[gradient]] of a random part points the same way on average as that of all images. It is only noisier.',
      ],
      letters:
        'g: gradient of image i, S: the part drawn, N: number of all images; the mean over many draws is the mean over all',
    },
    real: {
      says: [
        'Nearly free is not free. These are whole runs of the authors\u2019 code with a small network, mean over the seeds. Half the images in each epoch costs {refDynamicCost} points: so short a run has not finished learning.',
        'The paper trains ResNet-18 for 200 epochs. There dynamic random reaches {paperDynamic30} at 30 % left out, full training {paperFull}.',
      ],
    },
  },
} satisfies LessonTexts;
