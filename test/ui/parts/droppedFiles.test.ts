import { expect, test } from 'vitest';
import { droppedFiles } from '../../../src/ui/parts/droppedFiles.ts';

type Tree = { readonly [name: string]: Tree | string };

/** A folder as a browser hands it over: two entries at a time. */
function entryOf(name: string, content: Tree | string): FileSystemEntry {
  if (typeof content === 'string') {
    const file = (resolve: (file: File) => void) => resolve(new File([content], name));
    return { isFile: true, isDirectory: false, name, file } as unknown as FileSystemEntry;
  }
  const createReader = () => {
    const left = Object.entries(content).map(([child, inside]) => entryOf(child, inside));
    return { readEntries: (resolve: (some: FileSystemEntry[]) => void) => resolve(left.splice(0, 2)) };
  };
  return { isFile: false, isDirectory: true, name, createReader } as unknown as FileSystemEntry;
}

function dropOf(tree: Tree): Pick<DataTransfer, 'items' | 'files'> {
  const items = Object.entries(tree).map(([name, content]) => ({
    webkitGetAsEntry: () => entryOf(name, content),
  }));
  // A browser lists a dropped folder as a file that cannot be read.
  const files = Object.keys(tree).map((name) => new File([''], name));
  return { items, files } as unknown as Pick<DataTransfer, 'items' | 'files'>;
}

const names = async (tree: Tree) => (await droppedFiles(dropOf(tree))).map(({ name }) => name);

test('files come as they are', async () => {
  expect(await names({ 'train.bin': 'a', 'test.bin': 'b' })).toEqual(['train.bin', 'test.bin']);
});

test('a folder gives all the files below it', async () => {
  const folder = { 'train.bin': '1', 'test.bin': '2', more: { 'a.txt': '3', 'b.txt': '4', 'c.txt': '5' } };
  expect(await names({ folder, 'x.bin': '6' })).toEqual([
    ...['train.bin', 'test.bin', 'a.txt', 'b.txt', 'c.txt', 'x.bin'],
  ]);
});

test('a folder without end is left after a hundred files', async () => {
  const big = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`${i}`, '']));
  expect((await names({ big, other: big })).length).toBeLessThanOrEqual(102);
});
