import type { Texts } from '../texts.ts';

export const archiveProblems: Texts['archiveProblems'] = {
  underWay: 'ein anderer Import läuft noch: Warten Sie sein Ende ab oder brechen Sie ihn ab',
  stopped: 'Der Import wurde abgebrochen; nichts hat sich geändert',
  pageAtFault: (message) => `der Import scheiterte an einem Fehler der Seite: ${message}`,
  expected: {
    archiveOrParts: (archive, parts) => `${archive} (oder daraus ${parts})`,
    and: ' und ',
    or: ' oder ',
  },
  nothing: 'nichts',
  noImages: (files, expected) => `keine Bilder in ${files}; erwartet: ${expected}`,
  holdsOther: (file, entries, expected) => `${file} enthält ${entries}; erwartet: ${expected}`,
  empty: (file, expected) => `${file} ist leer, erwartet: ${expected}`,
  isOther: (file, what, expected) => `${file} ist ${what}, erwartet: ${expected}`,
  kinds: {
    zip: 'eine ZIP-Datei',
    pickle: 'ein Python-Pickle, ein Teil der Python-Version',
    matlab: 'eine MATLAB-Datei, ein Teil der Matlab-Version',
    hdf5: 'eine HDF5-Datei',
    parquet: 'eine Parquet-Datei',
    numpy: 'ein NumPy-Array',
    png: 'ein PNG-Bild',
    jpeg: 'ein JPEG-Bild',
    pdf: 'ein PDF-Dokument',
    bzip2: 'eine bzip2-Datei',
    xz: 'eine xz-Datei',
    zstandard: 'eine Zstandard-Datei',
    sevenZip: 'eine 7z-Datei',
    rar: 'eine RAR-Datei',
    webPage: 'eine Webseite',
  },
  wrongVariant: (file, variant, take) => `${file} ist ${variant}; nehmen Sie stattdessen ${take}`,
  variants: {
    python: (data) => `die Python-Version von ${data}`,
    matlab: (data) => `die Matlab-Version von ${data}`,
  },
  entryIn: (name, archive) => `${name} in ${archive}`,
  twice: (where) => `${where} kam zweimal, erwartet wurde es einmal`,
  unknownFile: (path, bytes, expected) =>
    `${path} (${bytes} Byte) ist keine Datei von CIFAR; erwartet: ${expected}`,
  unnamedFile: (path, data, names) =>
    `${path} ist so lang wie eine Datei von ${data}, aber der Name verrät nicht, welche; erwartet: ${names}`,
  fileLength: (file) =>
    `${file.where} hat ${file.bytes} Byte, erwartet ${file.expected}: ` +
    `${file.records} Datensätze von ${file.data} zu je ${file.recordBytes} Byte`,
  unreadable: (file, reason) => `${file} ließ sich nicht lesen: ${reason}`,
  noTar: (file, expected) => `${file} enthält kein tar-Archiv, erwartet: ${expected}`,
  damaged: (file, what, bytes) =>
    `${file}: ${what}; die Datei hat ${bytes} Byte; laden Sie sie noch einmal herunter`,
  damagedOfficial: (file, what, bytes, official) =>
    `${file}: ${what}; die Datei hat ${bytes} Byte, die offizielle ${official}; laden Sie sie noch einmal herunter`,
  gzipEnds: 'die gzip-Daten sind beschädigt oder enden zu früh',
  gzipBreaks: (bytes) => `die gzip-Daten brechen innerhalb der ersten ${bytes} Byte ab`,
  tarEnds: (last) => `das tar-Archiv endet zu früh oder ist bei oder nach ${last} beschädigt`,
  tarDamaged: (last) => `das tar-Archiv ist bei oder nach ${last} beschädigt`,
  records: {
    class: (label, highest) => `Klasse ${label}, erwartet 0 bis ${highest}`,
    superclass: (superclass, label, name, expected) =>
      `Oberklasse ${superclass} mit Klasse ${label} (${name}), erwartet Oberklasse ${expected}`,
    wrongLabel: (where, data, record, what) =>
      `${where} ist nicht ${data} in der Binärform oder ist beschädigt: Datensatz ${record} hat ${what}`,
    tooMany: (where, most, recordBytes, bytes) =>
      `${where} enthält mehr als ${most} Datensätze zu ${recordBytes} Byte, erwartet ${most} (${bytes} Byte)`,
    tooFew: (where, found, recordBytes, most, bytes) =>
      `${where} enthält nur ${found} ganze Datensätze zu ${recordBytes} Byte, erwartet ${most} (${bytes} Byte)`,
  },
  names: {
    tooLong: (where, bytes, names) => `${where} hat ${bytes} Byte, erwartet ein Text mit ${names} Namen`,
    wrong: (where, label, got, expected) => `${where} nennt Label ${label} ${got}, erwartet „${expected}“`,
  },
  trainUnbalanced: (data, found, label, name, expected) =>
    `die Trainingsbilder sind nicht die von ${data}: ${found} von Klasse ${label} (${name}), erwartet ${expected} von jeder`,
  testUnbalanced: (data, found, label, name, expected) =>
    `die Testbilder sind nicht die von ${data}: ${found} von Klasse ${label} (${name}), erwartet ${expected} von jeder`,
};
