import type { Texts } from '../texts.ts';

export const dataProblems: Texts['dataProblems'] = {
  tries: (reason, tries) => `${reason} (${tries} Versuche)`,
  silence: (seconds, bytes) => `${seconds} s lang kam nach ${bytes} Byte nichts mehr`,
  networkFailed: (bytes, message) => `das Netz fiel nach ${bytes} Byte aus (${message})`,
  notKept: 'ist in diesem Browser nicht mehr vorhanden; laden Sie das Archiv noch einmal',
  notHere: (data, archive) =>
    `${data} ist noch nicht hier: Legen Sie ${archive} irgendwo auf der Seite ab oder laden Sie es unten`,
  partsMissing: (data, parts) =>
    `${data}: Es fehlt noch ${parts}; legen Sie die Datei irgendwo auf der Seite ab oder laden Sie sie unten`,
  manifest: {
    notJson: (start) => `ist kein JSON (Anfang: ${start}); führen Sie npm run data aus`,
    otherVersion: (found, expected) =>
      `hat Version ${found}, erwartet ${expected}; führen Sie npm run data aus`,
    noLists: 'nennt keine Teile oder keine Klassen; führen Sie npm run data aus',
    wrongShard: (shard, problem) => `beschreibt ${shard} falsch: ${problem}; führen Sie npm run data aus`,
    aShard: 'einen Teil',
    noFileName: 'kein einfacher Dateiname',
    split: (split) => `split ist „${split}“`,
    field: (field, value) => `${field} ist ${value}`,
    bytes: (bytes, images) => `${bytes} Byte für ${images} Bilder`,
    noHash: 'kein SHA-256',
    labels: (labels, images) => `${labels} Labels für ${images} Bilder`,
    labelBeyond: (classes) => `ein Label jenseits der ${classes} Klassen`,
  },
  shard: {
    wrongLength: (expected, got) => `${expected} Byte erwartet, ${got} erhalten`,
    wrongHash: (images, found, expected) =>
      `beschädigt: SHA-256 seiner ${images} Bilder ist ${found}..., erwartet ${expected}...`,
    streamBreaks: (filled, length) =>
      `beschädigt: sein Deflate-Strom bricht nach ${filled} von ${length} Byte ab`,
    inflatesBeyond: (length) => `beschädigt: entpackt mehr als ${length} Byte`,
    inflatesTo: (filled, length) => `beschädigt: entpackt ${filled} Byte, erwartet ${length}`,
    unpacksTo: (found, expected) => `entpackt ${found} Byte, erwartet ${expected}`,
    pixelValues: (found, expected) => `enthält ${found} Pixelwerte, erwartet ${expected}`,
  },
};
