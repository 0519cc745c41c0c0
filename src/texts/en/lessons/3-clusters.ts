// Lesson 3: clusters of difficulty, in words.
import type { LessonTexts } from '../../lessonTexts.ts';

export const lesson3 = {
  title: 'Clusters of difficulty',
  about: 'How the losses are cut into groups, and how the groups move.',
  steps: {
    cut: {
      says: [
        'Before each epoch SeTa sorts the images by [[loss]] and cuts them into {groups} [[groups|group]], with [[k-means|kMeans]].',
        'A triangle under the bars marks the mean loss of a group: its [[centroid]].',
      ],
    },
    largest: {
      says: [
        'The run is paused. Each colour is one group; the height of the bars is the number of images, on a logarithmic scale.',
      ],
      ask: 'Which group has the most images? Tap it, or press its number.',
      after: ['Group {largest} has {largestCount} images. The smallest group has {smallestCount}.'],
    },
    alike: {
      says: ['So the groups are not equally large.'],
      ask: 'What does k-means aim at?',
      options: {
        equal: 'equally many images in each group',
        wide: 'groups that are equally wide on the loss axis',
        alike: 'losses inside a group that lie close together',
      },
      after: [
        'It makes the squared distances to the centroids as small as it can; here their [[sum|wcss]] is {wcss}. Where losses lie close together, many images share a group. Far out, few do.',
      ],
      letters: 'C: the images of group j, c: its centroid, \u2113: loss of image i',
    },
    trend: {
      says: [
        'Now it trains on. The lines are the centroids; the band is the [[window]] of groups that are trained.',
      ],
      ask: 'Where will the mean of all groups go in the next epochs?',
      options: { rise: 'up', fall: 'down', stay: 'it stays' },
      after: [
        'It went from {meanFirst} to {meanNewest}.',
        'Only images in the window have their loss measured anew. All others keep the loss that they had; lesson 5 is about that.',
      ],
    },
    hand: {
      says: ['Now you. The paper finds that 5 to 15 groups serve about equally well.'],
      todo: 'Set Groups to another number on the left, then press Restart. Watch the groups of the second epoch.',
      after: [
        'With {groups} groups the sum of squares is {wcss}. More groups follow the losses more closely, and the window can be placed more finely.',
      ],
    },
  },
} satisfies LessonTexts;
