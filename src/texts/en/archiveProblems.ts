// What was wrong with an archive that somebody gave us: one sentence, what was found and what was expected.
export const archiveProblems = {
  underWay: 'another import is under way: wait for its end or stop it',
  stopped: 'The import was stopped; nothing has changed',
  pageAtFault: (message: string) => `the import failed by a fault of the page: ${message}`,
  expected: {
    /** 'cifar-100-binary.tar.gz (or its train.bin and test.bin)' */
    archiveOrParts: (archive: string, parts: string) => `${archive} (or its ${parts})`,
    /** Between the last two names of a list. */
    and: ' and ',
    or: ' or ',
  },
  nothing: 'nothing',
  noImages: (files: string, expected: string) => `${files} holds no images; expected ${expected}`,
  holdsOther: (file: string, entries: string, expected: string) =>
    `${file} holds ${entries}; expected ${expected}`,
  empty: (file: string, expected: string) => `${file} is empty, expected ${expected}`,
  /** `what` is one of `kinds`. */
  isOther: (file: string, what: string, expected: string) => `${file} is ${what}, expected ${expected}`,
  kinds: {
    zip: 'a ZIP file',
    pickle: 'a Python pickle, a part of the Python version',
    matlab: 'a MATLAB file, a part of the Matlab version',
    hdf5: 'an HDF5 file',
    parquet: 'a Parquet file',
    numpy: 'a NumPy array',
    png: 'a PNG image',
    jpeg: 'a JPEG image',
    pdf: 'a PDF document',
    bzip2: 'a bzip2 file',
    xz: 'an xz file',
    zstandard: 'a Zstandard file',
    sevenZip: 'a 7z file',
    rar: 'a RAR file',
    webPage: 'a web page',
  },
  /** `variant` is one of `variants`, `take` a file's name. */
  wrongVariant: (file: string, variant: string, take: string) =>
    `${file} is ${variant}; take ${take} instead`,
  variants: {
    python: (data: string) => `the Python version of ${data}`,
    matlab: (data: string) => `the Matlab version of ${data}`,
  },
  entryIn: (name: string, archive: string) => `${name} in ${archive}`,
  twice: (where: string) => `${where} came twice, expected once`,
  unknownFile: (path: string, bytes: string, expected: string) =>
    `${path} (${bytes} bytes) is no file of CIFAR; expected ${expected}`,
  unnamedFile: (path: string, data: string, names: string) =>
    `${path} has the length of a file of ${data}, but its name does not tell which; expected ${names}`,
  fileLength: (file: {
    readonly where: string;
    readonly bytes: string;
    readonly expected: string;
    readonly records: string;
    readonly data: string;
    readonly recordBytes: string;
  }) =>
    `${file.where} has ${file.bytes} bytes, expected ${file.expected}: ` +
    `${file.records} records of ${file.data} with ${file.recordBytes} bytes each`,
  unreadable: (file: string, reason: string) => `${file} could not be read: ${reason}`,
  noTar: (file: string, expected: string) => `${file} holds no tar archive, expected ${expected}`,
  /** `what` is one of the next five. */
  damaged: (file: string, what: string, bytes: string) =>
    `${file}: ${what}; the file has ${bytes} bytes; download it again`,
  damagedOfficial: (file: string, what: string, bytes: string, official: string) =>
    `${file}: ${what}; the file has ${bytes} bytes, the official one ${official}; download it again`,
  gzipEnds: 'its gzip data is damaged or ends too early',
  gzipBreaks: (bytes: string) => `its gzip data breaks within the first ${bytes} bytes`,
  tarEnds: (last: string) => `its tar archive ends too early or is damaged at or after ${last}`,
  tarDamaged: (last: string) => `its tar archive is damaged at or after ${last}`,
  records: {
    class: (label: string, highest: string) => `class ${label}, expected 0 to ${highest}`,
    superclass: (superclass: string, label: string, name: string, expected: string) =>
      `superclass ${superclass} with class ${label} (${name}), expected superclass ${expected}`,
    /** `what` is one of the two above. */
    wrongLabel: (where: string, data: string, record: string, what: string) =>
      `${where} is not ${data} in its binary form, or it is damaged: record ${record} has ${what}`,
    tooMany: (where: string, most: string, recordBytes: string, bytes: string) =>
      `${where} holds more than ${most} records of ${recordBytes} bytes, expected ${most} (${bytes} bytes)`,
    tooFew: (where: string, found: string, recordBytes: string, most: string, bytes: string) =>
      `${where} holds only ${found} whole records of ${recordBytes} bytes, expected ${most} (${bytes} bytes)`,
  },
  names: {
    tooLong: (where: string, bytes: string, names: string) =>
      `${where} has ${bytes} bytes, expected a text of ${names} names`,
    wrong: (where: string, label: string, got: string, expected: string) =>
      `${where} calls label ${label} ${got}, expected "${expected}"`,
  },
  trainUnbalanced: (data: string, found: string, label: string, name: string, expected: string) =>
    `the training images are not those of ${data}: ${found} of class ${label} (${name}), expected ${expected} of each`,
  testUnbalanced: (data: string, found: string, label: string, name: string, expected: string) =>
    `the test images are not those of ${data}: ${found} of class ${label} (${name}), expected ${expected} of each`,
};
