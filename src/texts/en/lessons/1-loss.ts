// Lesson 1: what a loss says about an image, in words.
import type { LessonTexts } from '../../lessonTexts.ts';

export const lesson1 = {
  title: 'What a loss says about an image',
  about: 'Two minutes: easy images, hard images, and the number that tells them apart.',
  steps: {
    start: {
      says: [
        'Each image gets one number: its [[loss]], how surprised the [[network]] was by the label of the image.',
        'Nothing is trained yet, so no loss is known. All {present} images wait at the same starting value, {start}.',
      ],
    },
    spread: {
      says: [
        'Now the network trains its first [[epoch]]. After it, each image that was trained has a loss of its own.',
      ],
      ask: 'Where will the losses lie after one epoch?',
      options: {
        same: 'all close together',
        spread: 'spread out, some low and some high',
        zero: 'all near 0',
      },
      after: [
        'The losses now reach from {lowest} to {highest}. The network has barely begun, and some images already surprise it more than others.',
        'Images that were [[dropped at random|randomDrop]] still have the starting value.',
      ],
    },
    hardest: {
      says: [
        'The bars show how many images have which loss. Colours are [[groups|group]] of images with a similar loss.',
      ],
      ask: 'Which group is the hardest? Tap one of its bars, or press its number.',
      after: [
        'Right means more loss, and more loss means harder: group {hardest} has a mean loss of {hardestLoss}, group 1 of {easiestLoss}.',
      ],
    },
    images: {
      says: [
        'These are real images, each under its loss. Compare the row of group 1 with the row of group {hardest}.',
        'A high loss has many reasons: an odd angle, a busy background, a wrong [[label]]. The loss does not say which.',
      ],
      todo: 'Tap an image with a high loss. Its label and its loss then stand under Image and group.',
      after: ['This one is labelled {chosenLabel} and has a loss of {chosenLoss}.'],
    },
    guessing: {
      says: [
        'The loss is a logarithm: if the network gives the right label the probability p, the loss is minus ln p. Fully certain and right is 0. Its unit is the [[nat|nats]].',
      ],
      ask: 'A network that knows nothing gives each of the {classes} classes the same probability. Which loss does each image then have?',
      after: [
        'An image above {guessing} is worse off than with plain guessing: the network believes in a wrong class.',
      ],
      letters: 'p: probability that the network gave to the right label',
    },
    moving: {
      says: [
        'A loss is a view of one moment. As the network learns, images become easier, and each group\u2019s mean loss, its [[centroid]], moves.',
        'SeTa sorts the images by loss before each epoch and trains on a slice of them, the [[window]]. That is all you need to read this page.',
      ],
      after: ['Four epochs are trained: the mean over all groups went from {meanFirst} to {meanNewest}.'],
    },
  },
} satisfies LessonTexts;
