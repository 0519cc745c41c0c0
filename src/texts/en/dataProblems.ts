// Why images could not be loaded. Most stand behind the name of the file: 'train-0.bin: expected 5 bytes, got 3 (3 tries)'.
export const dataProblems = {
  tries: (reason: string, tries: string) => `${reason} (${tries} tries)`,
  silence: (seconds: string, bytes: string) => `nothing came for ${seconds} s after ${bytes} bytes`,
  networkFailed: (bytes: string, message: string) => `the network failed after ${bytes} bytes (${message})`,
  notKept: 'is no longer kept in this browser; load the archive again',
  notHere: (data: string, archive: string) =>
    `${data} is not here yet: drop ${archive} anywhere on the page, or load it below`,
  partsMissing: (data: string, parts: string) =>
    `${data} lacks ${parts}: drop it anywhere on the page, or load it below`,
  manifest: {
    notJson: (start: string) => `is not JSON (it begins with ${start}); run npm run data`,
    otherVersion: (found: string, expected: string) =>
      `has version ${found}, expected ${expected}; run npm run data`,
    noLists: 'lists no shards or no classes; run npm run data',
    wrongShard: (shard: string, problem: string) =>
      `describes ${shard} wrongly: ${problem}; run npm run data`,
    aShard: 'a shard',
    noFileName: 'no plain file name',
    split: (split: string) => `split "${split}"`,
    field: (field: string, value: string) => `${field} is ${value}`,
    bytes: (bytes: string, images: string) => `${bytes} bytes for ${images} images`,
    noHash: 'no SHA-256',
    labels: (labels: string, images: string) => `${labels} labels for ${images} images`,
    labelBeyond: (classes: string) => `a label beyond ${classes} classes`,
  },
  shard: {
    wrongLength: (expected: string, got: string) => `expected ${expected} bytes, got ${got}`,
    wrongHash: (images: string, found: string, expected: string) =>
      `corrupt: SHA-256 of its ${images} images is ${found}..., expected ${expected}...`,
    streamBreaks: (filled: string, length: string) =>
      `corrupt: its deflate stream breaks after ${filled} of ${length} bytes`,
    inflatesBeyond: (length: string) => `corrupt: inflates to more than ${length} bytes`,
    inflatesTo: (filled: string, length: string) =>
      `corrupt: inflates to ${filled} bytes, expected ${length}`,
    unpacksTo: (found: string, expected: string) => `unpacks to ${found} bytes, expected ${expected}`,
    pixelValues: (found: string, expected: string) => `holds ${found} pixel values, expected ${expected}`,
  },
};
