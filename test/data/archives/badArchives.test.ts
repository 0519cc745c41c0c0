// Every wrong file that somebody may drop: one sentence that says what was found and what was expected.
import { expect, test } from 'vitest';
import { importArchives } from '../../../src/data/archives/importArchives.ts';
import { ImportError } from '../../../src/data/archives/importError.ts';
import type { ImportFile } from '../../../src/data/archives/importFile.ts';
import { fileOf, gzipOf, tarOf } from './officialArchive.ts';
import { type Contents, officialContents, recordsOf, tiny10, tiny100, tinySources } from './tinySources.ts';

async function problemWith(...files: ImportFile[]): Promise<string> {
  const error: unknown = await importArchives({
    files,
    sources: tinySources,
    onShard: async () => undefined,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  }).catch((problem: unknown) => problem);
  expect(error).toBeInstanceOf(ImportError);
  return (error as ImportError).message;
}

const archiveOf = (name: string, contents: Contents) => fileOf(name, gzipOf(tarOf(contents)));
const whole = gzipOf(tarOf(officialContents(tiny100)));
const train = recordsOf(tiny100, tiny100.archive.parts[0]!);
const expected =
  'expected tiny-10-binary.tar.gz (or its data_batch_1.bin ... test_batch.bin) or tiny-100-binary.tar.gz (or its train.bin and test.bin)';

test('the Python and Matlab versions are recognised by what is in them, and the right one is named', async () => {
  const cases = [
    ['cifar-100-python.tar.gz', 'cifar-100-python/train', 'the Python version of CIFAR-100', '100'],
    ['x.tar.gz', 'cifar-10-batches-py/data_batch_4', 'the Python version of CIFAR-10', '10'],
    ['cifar-100-matlab.tar.gz', 'cifar-100-matlab/train.mat', 'the Matlab version of CIFAR-100', '100'],
    ['c.tar.gz', 'cifar-10-batches-mat/data_batch_1.mat', 'the Matlab version of CIFAR-10', '10'],
  ] as const;
  for (const [name, path, is, which] of cases) {
    const contents = [[path.replace(/[^/]*$/, 'meta'), 'x'] as const, [path, 'x'] as const];
    expect(await problemWith(archiveOf(name, contents))).toBe(
      `${name} is ${is}; take cifar-${which}-binary.tar.gz instead`,
    );
  }
});

test('files of the Python and Matlab versions are recognised by their first bytes', async () => {
  const pickle = new Uint8Array([0x80, 0x02, 0x7d, 0x71]);
  expect(await problemWith(fileOf('train', pickle))).toBe(
    `train is a Python pickle, a part of the Python version, ${expected}`,
  );
  expect(await problemWith(fileOf('data_batch_1.mat', 'MATLAB 5.0 MAT-file'))).toBe(
    `data_batch_1.mat is a MATLAB file, a part of the Matlab version, ${expected}`,
  );
});

test('another kind of file is named, whatever it calls itself', async () => {
  const zip = new Uint8Array([0x50, 0x4b, 3, 4, 20]);
  const name = 'cifar-100-binary.tar.gz';
  expect(await problemWith(fileOf(name, zip))).toBe(`${name} is a ZIP file, ${expected}`);
  const page = '\n<!DOCTYPE html><title>404 Not Found</title>';
  expect(await problemWith(fileOf(name, page))).toBe(`${name} is a web page, ${expected}`);
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]);
  expect(await problemWith(fileOf('cat.png', png))).toBe(`cat.png is a PNG image, ${expected}`);
  expect(await problemWith(fileOf('notes.txt', 'hello'))).toBe(
    `notes.txt (5 bytes) is no file of CIFAR; ${expected}`,
  );
});

test('an empty file, and nothing but a readme', async () => {
  expect(await problemWith(fileOf('train.bin', ''))).toBe(`train.bin is empty, ${expected}`);
  expect(await problemWith(fileOf('readme.html', '<html>'))).toBe(`readme.html holds no images; ${expected}`);
  expect(await problemWith()).toBe(`nothing holds no images; ${expected}`);
  const names = fileOf('batches.meta.txt', 'cat\ndog\nfrog\n');
  expect(await problemWith(names)).toBe(`batches.meta.txt holds no images; ${expected}`);
});

test('an archive of something else says what is in it', async () => {
  const contents = ['a', 'b', 'c', 'd'].map((name) => [`photos/${name}.jpg`, 'x'] as const);
  expect(await problemWith(archiveOf('photos.tar.gz', contents))).toBe(
    `photos.tar.gz holds photos/a.jpg, photos/b.jpg, photos/c.jpg, ...; ${expected}`,
  );
});

test('a gzip file without an archive in it', async () => {
  expect(await problemWith(fileOf('train.bin.gz', gzipOf(train.bytes)))).toBe(
    `train.bin.gz holds no tar archive, ${expected}`,
  );
  expect(await problemWith(fileOf('x.gz', gzipOf(new Uint8Array(0))))).toBe(
    `x.gz holds no tar archive, ${expected}`,
  );
});

test('an archive that is cut off says how long it is and how long the official one is', async () => {
  const name = 'tiny-100-binary (1).tar.gz';
  for (const share of [0.3, 0.6, 0.99]) {
    const cut = whole.slice(0, Math.floor(whole.length * share));
    expect(await problemWith(fileOf(name, cut))).toBe(
      `${name}: its gzip data is damaged or ends too early; the file has ${cut.length.toLocaleString('en-US')} bytes, the official one 51,234; download it again`,
    );
  }
});

test('an unzipped archive that is cut off', async () => {
  const tar = tarOf(officialContents(tiny100));
  const message = await problemWith(fileOf('tiny-100-binary.tar', tar.slice(0, 20_000)));
  expect(message).toMatch(
    /^tiny-100-binary\.tar: its tar archive ends too early or is damaged at or after tiny-100-binary\/\S+; the file has 20,000 bytes; download it again$/,
  );
});

test('a single flipped bit anywhere in the gzip data is found', async () => {
  for (let at = 12; at < whole.length; at += 1999) {
    const spoilt = whole.slice();
    spoilt[at] = spoilt[at]! ^ 4;
    await problemWith(fileOf('tiny-100-binary.tar.gz', spoilt));
  }
});

test('a header of the tar archive that is damaged', async () => {
  const tar = tarOf(officialContents(tiny100));
  const text = new TextDecoder('latin1').decode(tar);
  tar[text.indexOf('tiny-100-binary/test.bin') + 3] = 0x41;
  expect(await problemWith(fileOf('x.tar.gz', gzipOf(tar)))).toMatch(
    /^x\.tar\.gz: its tar archive .*damaged at or after tiny-100-binary\/train\.bin; the file has [\d,]+ bytes; download it again$/,
  );
});

test('a file of another length names both lengths and the records that belong there', async () => {
  expect(await problemWith(fileOf('train.bin', train.bytes.slice(0, -1)))).toBe(
    'train.bin has 36,887 bytes, expected 36,888: 12 records of Tiny-100 with 3,074 bytes each',
  );
  const contents = [['tiny/test_batch.bin', new Uint8Array(3073 * 3 + 5)] as const];
  expect(await problemWith(archiveOf('t.tar.gz', contents))).toBe(
    'test_batch.bin in t.tar.gz has 9,224 bytes, expected 9,219: 3 records of Tiny-10 with 3,073 bytes each',
  );
});

test('a file of the right length whose name does not tell which part it is', async () => {
  const batch = recordsOf(tiny10, tiny10.archive.parts[1]!);
  expect(await problemWith(fileOf('batch two.bin', batch.bytes))).toBe(
    'batch two.bin has the length of a file of Tiny-10, but its name does not tell which; expected data_batch_1.bin, data_batch_2.bin, test_batch.bin',
  );
});

test('a label beyond the classes names the record', async () => {
  const spoilt = train.bytes.slice();
  spoilt[3074 * 6 + 1] = 4;
  expect(await problemWith(fileOf('train.bin', spoilt))).toBe(
    'train.bin is not Tiny-100 in its binary form, or it is damaged: record 7 has class 4, expected 0 to 3',
  );
});

test('a superclass that does not go with the class names both', async () => {
  const spoilt = train.bytes.slice();
  spoilt[3074 * 2] = 1;
  expect(await problemWith(fileOf('train.bin', spoilt))).toBe(
    'train.bin is not Tiny-100 in its binary form, or it is damaged: record 3 has superclass 1 with class 2 (cloud), expected superclass 0',
  );
});

test('CIFAR-10’s records under CIFAR-100’s name are refused', async () => {
  const rows = Array.from({ length: 12 }, (_, i) => [i % 3, ...new Uint8Array(3072).fill(9)]).flat();
  expect(await problemWith(fileOf('train.bin', Uint8Array.from(rows)))).toMatch(
    /^train\.bin has 36,876 bytes/,
  );
  const padded = Uint8Array.from([...rows, ...new Array<number>(12).fill(0)]);
  expect(await problemWith(fileOf('train.bin', padded))).toMatch(/record 1 has class 9, expected 0 to 3$/);
});

test('other names for the labels are another data set', async () => {
  const contents = officialContents(tiny100).map(([path, bytes]) =>
    path.endsWith('fine_label_names.txt')
      ? ([path, 'apple\nbee\ncloud\ndolphin\n'] as const)
      : ([path, bytes] as const),
  );
  expect(await problemWith(archiveOf('t.tar.gz', contents))).toBe(
    'fine_label_names.txt in t.tar.gz calls label 1 "bee", expected "baby bear"',
  );
  expect(await problemWith(fileOf('coarse_label_names.txt', 'x'.repeat(20_000)))).toBe(
    'coarse_label_names.txt has 20,000 bytes, expected a text of 2 names',
  );
});

test('the same part twice', async () => {
  expect(await problemWith(fileOf('train.bin', train.bytes), fileOf('a.tar.gz', whole))).toBe(
    'train.bin in a.tar.gz came twice, expected once',
  );
});

test('a file that cannot be read, at once or half way', async () => {
  const gone = fileOf('train.bin', train.bytes);
  expect(await problemWith({ ...gone, head: () => Promise.reject(new Error('The file was moved')) })).toBe(
    'train.bin could not be read: The file was moved',
  );
  const halfWay: ImportFile = {
    ...fileOf('t.tar.gz', whole),
    stream: () => {
      let calls = 0;
      return new ReadableStream({
        pull(controller) {
          if (calls++ === 0) controller.enqueue(whole.slice(0, 5000));
          else controller.error(new Error('The disk is gone'));
        },
      });
    },
  };
  expect(await problemWith(halfWay)).toBe('t.tar.gz could not be read: The disk is gone');
});

test('a stop ends the import at the next piece of the file, with its own words', async () => {
  const stop = new AbortController();
  const pieces = [train.bytes.slice(0, 3074), train.bytes.slice(3074, 6148), train.bytes.slice(6148)];
  let read = 0;
  const file: ImportFile = {
    ...fileOf('train.bin', train.bytes),
    stream: () => new ReadableStream({ pull: (controller) => controller.enqueue(pieces[read++]!) }),
  };
  const importing = importArchives({
    files: [file],
    sources: tinySources,
    onShard: async () => undefined,
    onProgress: ({ readBytes }) => {
      if (readBytes === 6148) stop.abort(new ImportError('stopped'));
    },
    signal: stop.signal,
  });
  await expect(importing).rejects.toThrow(new ImportError('stopped'));
});
