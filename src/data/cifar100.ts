// CIFAR-100: 60,000 small photographs in a hundred classes, five to a superclass.
import { defineDataSet } from './dataSet.ts';

const classesOfSuperclass: Readonly<Record<string, readonly string[]>> = {
  'aquatic mammals': ['beaver', 'dolphin', 'otter', 'seal', 'whale'],
  fish: ['aquarium fish', 'flatfish', 'ray', 'shark', 'trout'],
  flowers: ['orchid', 'poppy', 'rose', 'sunflower', 'tulip'],
  'food containers': ['bottle', 'bowl', 'can', 'cup', 'plate'],
  'fruit and vegetables': ['apple', 'mushroom', 'orange', 'pear', 'sweet pepper'],
  'household electrical devices': ['clock', 'keyboard', 'lamp', 'telephone', 'television'],
  'household furniture': ['bed', 'chair', 'couch', 'table', 'wardrobe'],
  insects: ['bee', 'beetle', 'butterfly', 'caterpillar', 'cockroach'],
  'large carnivores': ['bear', 'leopard', 'lion', 'tiger', 'wolf'],
  'large man-made outdoor things': ['bridge', 'castle', 'house', 'road', 'skyscraper'],
  'large natural outdoor scenes': ['cloud', 'forest', 'mountain', 'plain', 'sea'],
  'large omnivores and herbivores': ['camel', 'cattle', 'chimpanzee', 'elephant', 'kangaroo'],
  'medium mammals': ['fox', 'porcupine', 'possum', 'raccoon', 'skunk'],
  'non-insect invertebrates': ['crab', 'lobster', 'snail', 'spider', 'worm'],
  people: ['baby', 'boy', 'girl', 'man', 'woman'],
  reptiles: ['crocodile', 'dinosaur', 'lizard', 'snake', 'turtle'],
  'small mammals': ['hamster', 'mouse', 'rabbit', 'shrew', 'squirrel'],
  trees: ['maple tree', 'oak tree', 'palm tree', 'pine tree', 'willow tree'],
  'vehicles 1': ['bicycle', 'bus', 'motorcycle', 'pickup truck', 'train'],
  'vehicles 2': ['lawn mower', 'rocket', 'streetcar', 'tank', 'tractor'],
};

export const superclasses = Object.keys(classesOfSuperclass);

/** A label is the class's place in the alphabet. */
const classes = Object.values(classesOfSuperclass).flat().sort();

/** The superclass of each class, by label. */
export const superclassOf = classes.map((name) =>
  superclasses.findIndex((superclass) => classesOfSuperclass[superclass]!.includes(name)),
);

export default defineDataSet({
  id: 'cifar100',
  label: 'CIFAR-100',
  help: '50,000 training and 10,000 test photographs of 32 x 32 pixels in a hundred classes.',
  source: 'Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009',
  classes,
  trainCount: 50_000,
  testCount: 10_000,
  archiveOnly: true,
  archive: {
    file: 'cifar-100-binary.tar.gz',
    fileBytes: 168_513_733,
    page: 'https://www.cs.toronto.edu/~kriz/cifar.html',
    parts: [
      { file: 'train.bin', split: 'train', first: 0, count: 50_000 },
      { file: 'test.bin', split: 'test', first: 0, count: 10_000 },
    ],
    nameFiles: [
      { file: 'fine_label_names.txt', names: classes },
      { file: 'coarse_label_names.txt', names: superclasses },
    ],
    superclassOf,
  },
});
