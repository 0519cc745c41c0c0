// What is wrong with experiment files, run files and recorded runs.
export const fileProblems = {
  engineNotReady: 'the engine has not yet told what it can do; try again in a moment',
  notBase64: (start: string) => `not base64: ${start}`,
  experiment: {
    notJson: (message: string) => `the experiment file is not JSON: ${message}`,
    noObject: 'the experiment file must hold an object',
    otherFormat: (found: string, expected: string) => `the file's format is ${found}, expected "${expected}"`,
    otherVersion: (found: string, read: string) =>
      `the experiment file has version ${found}, this program reads ${read}`,
    base: '"base" must be an object of settings',
    runs: '"runs" must be a list of at least one object of settings',
    seeds: '"seeds" must be a list of whole numbers from 0 to 2147483647',
    params: (key: string) => `"${key}" must be an object of settings`,
    seedOfRun: 'the experiment file sets "seed" beside other settings; it belongs into the list "seeds"',
    race: '"race" must be an object with lockstep or equalPruned',
    lockstep: (allowed: string) => `"race.lockstep" must be one of ${allowed}`,
    equalPruned: '"race.equalPruned" must be true or false',
    unknownEntry: (key: string) => `the experiment file has an unknown entry "${key}"`,
    unknownParam: (param: string, what: string) =>
      `the experiment file sets "${param}", which ${what} does not have`,
    unknownSetting: (key: string) => `the experiment file sets "${key}", which no run has`,
    unknownMethod: (id: string) => `the experiment file has the method "${id}", which is not here`,
    unknownModel: (id: string) => `the experiment file has the model "${id}", which is not here`,
    tooManyRuns: (most: string, found: string) =>
      `the page races up to ${most} runs, the file has ${found}; run this file with npm run experiment`,
    otherSeeds: (most: string, found: string) =>
      `the page repeats a race with up to ${most} seeds, each one more than the last; the file has ${found}; run this file with npm run experiment`,
  },
  /** Clauses about a run file, and the sentences around them. */
  run: {
    notSaved: (reason: string) => `The run could not be saved: ${reason}.`,
    taken: (file: string, name: string, epochs: number) =>
      `${file}: ${name}, ${epochs} epochs, is among the kept runs.`,
    notTaken: (file: string, reason: string) => `${file} was not taken: ${reason}.`,
    unknownSetting: (key: string) => `it sets "${key}", which no run has here`,
    unknownData: (id: string, known: string) => `its data set "${id}" is not here; there are ${known}`,
    unknownModel: (id: string, known: string) => `its model "${id}" is not here; there are ${known}`,
    unknownMethod: (id: string, known: string) => `its method "${id}" is not here; there are ${known}`,
    wrongSetting: (field: string, problem: string) => `its setting ${field} cannot be: ${problem}`,
    checkpointUnusable: (problem: string) => `its checkpoint cannot be used: ${problem}`,
    notKept: (reason: string) => `this browser did not keep it (${reason}); delete kept runs to make room`,
    tooLarge: (mebibytes: string) => `unpacked it has more than ${mebibytes} MiB`,
    notPacked: 'it is no run file: it is not packed with gzip',
    cannotUnpack: 'it is damaged or cut off: it cannot be unpacked',
    otherVersion: (found: string) => `it is of another version (${found}); this page reads version 1`,
    otherStart: 'it is no run file: it does not begin as one',
    cutOffEarly: 'it is cut off within its first bytes',
    cutOff: (bytes: string, needed: string) =>
      `it is cut off: ${bytes} bytes, its head alone needs ${needed}`,
    headNotJson: 'its head is not JSON',
    /** `what` says it in the checking library's English. */
    wrongField: (path: string, what: string) => `${path}: ${what}`,
    checkpointLength: (bytes: string, expected: string) =>
      `its checkpoint has ${bytes} bytes, expected ${expected}`,
    tooManyEpochs: (epochs: string, asked: string) =>
      `it has ${epochs} epochs, its settings ask for ${asked}`,
    otherEpoch: (epoch: string, told: string) => `epoch ${epoch} tells of epoch ${told}`,
    galleryOutside: (epoch: string) => `epoch ${epoch} shows images or groups that it does not have`,
    choiceLength: (epoch: string, bytes: string, expected: string) =>
      `epoch ${epoch}: its choice has ${bytes} bytes, not ${expected}`,
    histogramRows: 'its histogram has not one row for each category',
    noEpochs: 'it has no epochs',
  },
  recording: {
    server: (status: string) => `the server answers ${status}`,
    /** `what` is one of those below. */
    notWhole: (what: string) => `not a whole recorded run: ${what}`,
    missing: (where: string) => `${where} is missing`,
    wrongKind: {
      string: (field: string) => `${field} is not a string`,
      number: (field: string) => `${field} is not a number`,
      object: (field: string) => `${field} is not an object`,
      boolean: (field: string) => `${field} is not a boolean`,
    },
    neitherTextNorNull: (where: string) => `${where} is neither text nor null`,
    bytes: (where: string, found: string, expected: string) =>
      `${where} has ${found} bytes, expected ${expected}`,
    epoch: (epoch: string) => `epoch ${epoch}`,
    notNumber: (epoch: string, field: string) => `${epoch}: record.${field} is not a number`,
    otherEpoch: (epoch: string, told: string) => `${epoch} tells of epoch ${told}`,
    reportNotWhole: (epoch: string) => `${epoch}: its report is not whole`,
    noLists: (epoch: string) => `${epoch}: steps or gallery are no lists`,
    noObject: 'it holds no object',
    otherFormat: (found: string, expected: string) => `its format is ${found}, expected "${expected}"`,
    otherVersion: (found: string, read: string) => `it has version ${found}, this page reads version ${read}`,
    date: (found: string) => `its date is ${found}`,
    noEpochs: 'it has no epochs',
  },
};
