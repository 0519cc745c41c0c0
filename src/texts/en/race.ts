// What compares runs: selection maps, results, what each one trains and skips.
export const race = {
  maps: {
    title: 'Selection map',
    /** `OrderNote` may follow, behind a semicolon. */
    unit: 'epochs across, all training images down; full colour: trained, pale: not trained',
    order: {
      unsorted: 'in the order of the data set until it can be sorted',
      label: 'classes from top to bottom, the easiest of each on top',
      loss: (source: string, epoch: string) =>
        `easy on top, hard at the bottom, by the losses of ${source} before epoch ${epoch}`,
      frequency: (source: string, epoch: string) =>
        `seldom trained on top, by ${source} up to epoch ${epoch}`,
    },
    sortedBy: 'Sorted by',
    orders: { loss: 'loss', label: 'class', frequency: 'how often trained' },
    /** Before the choice of the run by whose losses is sorted. */
    of: 'of',
    laidOut: 'Laid out',
    layouts: { beside: 'side by side', axis: 'on the epoch axis' },
    empty:
      'Here: a column an epoch, a row for every few images, from the first choice on. What a method trains again and again, and what it never looks at, becomes a pattern.',
    point: 'Point at the map: which images, of which class, how many are trained.',
    map: (run: string) => `Which samples ${run} trains in which epoch; arrow keys read it`,
    annealing: (epoch: string) => `annealing from epoch ${epoch}`,
    /** Ends of the vertical axis: 46 pixels. */
    ends: { easy: 'easy', hard: 'hard', seldom: 'seldom', often: 'often', first: 'first', last: 'last' },
    readout: {
      /** Followed by a colon and each run with its share, then by `trained`. */
      one: (epoch: string, place: string, image: string) =>
        `Epoch ${epoch}, place ${place}, image no. ${image}`,
      several: (epoch: string, from: string, to: string) => `Epoch ${epoch}, places ${from} to ${to}`,
      mostly: (label: string, share: string) => `mostly ${label} (${share})`,
      trained: 'trained',
      notTrained: 'not trained',
      unknown: 'not known',
    },
  },
  results: {
    name: 'Results of all runs',
    title: 'Results',
    /** 'mean ± standard deviation over the seeds ...', where the middle is a term. */
    meanBefore: 'mean \u00b1',
    deviation: 'standard deviation',
    meanAfter: 'over the seeds that are furthest, each seed below',
    ofEvery: 'of every run of this race',
    copyCsv: 'Copy as CSV',
    copyMarkdown: 'as Markdown',
    empty: 'Here: accuracy, time and what was saved of every run, once an epoch is tested.',
    run: 'run',
    runHelp: 'In the order of the race',
    seed: 'seed',
    seedHelp: 'Seed of the run',
    whatIs: (column: string) => `What is ${column}?`,
    showRun: 'Show this run above',
    epochsDone: (done: string, epochs: string) => `${done} of ${epochs} epochs`,
    meanOf: (seeds: string) => `mean of ${seeds}`,
    seedOf: (run: string) => `${run}, seed`,
    timeNeedsFull: 'Time saved needs a run of full training in the race to be measured against.',
    columns: {
      lastAccuracy: { label: 'last accuracy', help: 'Test accuracy after the newest epoch' },
      bestAccuracy: { label: 'best accuracy', help: 'Highest test accuracy of any epoch' },
      pruned: {
        label: 'pruned',
        help: 'Share of the training work saved so far: 1 - images trained / images there',
      },
      trained: { label: 'images trained', help: 'Over all epochs so far' },
      seconds: {
        label: 'time',
        help: 'Selection, training and testing of this run alone, without pauses',
      },
      timeSaved: {
        label: 'time saved',
        help: 'Against full training of as many epochs with the same seed',
      },
    },
  },
  differences: {
    onlyMethod: 'The runs differ in nothing but their method.',
    nothing: 'The runs differ in no setting.',
    onlyWindow: 'The runs differ in no setting, only in who holds the window.',
    title: 'What differs between the runs',
    unit: 'everything else is the same',
    setting: 'setting',
  },
  skips: {
    name: 'What each run trains and skips',
    title: 'What each one trains, and skips',
    unit: 'share of all presentations that were trained',
    unitOver: (written: string, epochs: number) =>
      `share of all presentations that were trained, over ${written} ${epochs === 1 ? 'epoch' : 'epochs'}`,
    empty: 'Here: how much of each class, and of easy and hard images, each run trains.',
    byLoss: 'By loss',
    byLossUnit: 'a tenth of the images each, by the loss that they had when the epoch was chosen',
    byClass: 'By class',
    byClassUnit: 'label of the image',
    byClassWidest: (shown: string, all: string) => `the ${shown} of ${all} in which the runs differ most`,
    allClasses: (all: string) => `Show all ${all}`,
    someClasses: (shown: string) => `Show only ${shown}`,
    easiest: 'easiest 10 %',
    hardest: 'hardest 10 %',
    between: (from: string, to: string) => `${from} to ${to} %`,
    trained: (row: string, run: string, share: string) => `${row}: ${run} trained ${share}`,
  },
  disputed: {
    /** 'Images that RUN trains most and RUN least'; the first piece is bold. */
    before: 'Images that',
    between: 'trains most and',
    after: 'least',
    most: 'The run that trains them most',
    least: 'The run that trains them least',
    turn: 'The other way round',
    unit: 'under each image: epochs that trained it, one : the other, when it was picked',
    none: (most: string, least: string) => `${most} has trained no image more often than ${least}.`,
    waiting: 'The images are on their way.',
    notHere: 'The images themselves are not here.',
    someNotHere: (missing: string, all: string) => `${missing} of the ${all} images are not here.`,
    image: (number: string, label: string, most: string, least: string, epochs: string, losses: string) =>
      `image no. ${number}, ${label}; trained in ${most} and ${least} of ${epochs} epochs; newest loss: ${losses}`,
    life: (number: string, label: string) => `Life of image no. ${number}, ${label}`,
  },
};
