// The words around all lessons: buttons, waits, answers, tables.
export const lessonWords = {
  lessons: 'Lessons',
  moreAboutIt: 'What it does',
  newHere: 'New here? A two-minute lesson',
  goOn: (place: string) => `Go on with lesson ${place}`,
  lessonOf: (lesson: number) => `Lesson ${lesson}`,
  lessonTitle: (lesson: number, title: string) => `Lesson ${lesson}: ${title}`,
  stepOf: (step: number, steps: number) => `step ${step} of ${steps}`,
  next: 'Next',
  skip: 'Skip this step',
  back: 'Back',
  leave: 'Leave',
  fold: 'Fold',
  unfold: 'Open',
  allLessons: 'All lessons',
  listHelp:
    'Each one takes a few minutes and sets up a run of its own. You can leave at any time; your own settings come back.',
  continueLesson: (step: number) => `Go on at step ${step}`,
  doneMark: 'done',
  formula: 'Formula',
  showMe: 'Show me',
  answer: 'Answer',
  noted: (guess: string) => `You said ${guess}. The run will tell.`,
  right: (guess: string, truth: string) => `You said ${guess}. It is ${truth}.`,
  off: (guess: string, truth: string) => `You said ${guess}. Here it is ${truth}.`,
  shown: (truth: string) => `Here it is ${truth}.`,
  unclear: 'This run is too short or too noisy to tell.',
  /** An option of a question, as it stood on its button. */
  quoted: (option: string) => `\u201c${option}\u201d`,
  group: (group: number) => `group ${group}`,
  /** By kind of what is waited for. */
  waits: {
    selections: (have: number, need: number) => `${have} of ${need} selections made`,
    epochs: (have: number, need: number) => `${have} of ${need} epochs trained and tested`,
    falls: (have: number, need: number) => `Fell back ${have} of ${need} times`,
    annealing: (epoch: number, epochs: number, annealEpoch: number) =>
      `Epoch ${epoch} of ${epochs}; annealing begins with epoch ${annealEpoch}`,
  },
  waitsForImages: (share: string) => `Waiting for the images: ${share} loaded`,
  batch: (step: string, steps: string, epoch: number) => `step ${step} of ${steps} in epoch ${epoch}`,
  paused: 'Training is paused.',
  play: 'Play',
  missed: 'The run is over and this did not happen in it.',
  failed: 'The run stopped; the message at the top says why.',
  again: 'Run it again',
  apart: (list: string) =>
    `You are off the lesson\u2019s run: ${list}. That is fine; the numbers here then belong to your run.`,
  apartSetting: (name: string, now: string, wanted: string) => `${name} ${now} instead of ${wanted}`,
  apartRivals: 'other entrants in the race',
  comeBack: 'Back to the lesson\u2019s run',
  unknownPlace: (place: string) => `There is no lesson ${place}. These are the lessons:`,
  needsGpu:
    'Lessons train a network, and this browser has no WebGPU. The recorded runs can be watched without it.',
  getReady: 'The engine is starting; the lesson begins with it.',
  showSetting: 'Show the setting',
  /** The end of a list: 'a, b' and 'c'. */
  and: (before: string, last: string) => `${before} and ${last}`,
  /** Two numbers of the same thing. */
  against: (first: string, second: string) => `${first} against ${second}`,
  tables: {
    referenceHead: (images: string, epochs: number, seeds: number) =>
      `Authors\u2019 code, ${images} images, ${epochs} epochs, ${seeds} seeds; CIFAR-10, 3-conv network`,
    referenceSeta: (name: string, groups: number, windowScale: string) =>
      `${name}, ${groups} groups, window ${windowScale}`,
    referenceRatio: (name: string, ratio: string) => `${name}, ratio ${ratio}`,
    referenceNote:
      'Test accuracy: mean and standard deviation over the seeds. InfoBatch keeps its last weights while annealing in these runs; static random takes the first half of the images.',
    paperHead: 'The paper, Table 2: CIFAR-10, ResNet-18, 200 epochs; test accuracy in %',
    ablationHead: 'The paper, Table 13: image captions, NoCaps; overall CIDEr score, more is better',
    method: 'method',
    accuracy: 'accuracy',
    saved: 'saved',
    pruned: 'pruned',
    score: 'CIDEr',
    change: 'SeTa with',
    /** What was changed, after "SeTa with". */
    changes: {
      none: 'nothing changed',
      hardToEasy: 'hard to easy',
      continuous: 'a window that turns round',
      fullAnneal: 'full annealing',
      dynamic: 'dynamic random instead',
      static: 'static random instead',
      full: 'full training instead',
    },
  },
};
