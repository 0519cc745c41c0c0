// Reads prepared data from the disk, for tests and headless experiments. Node only: the page never imports it.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ReadFile } from './readHttp.ts';

/** Reads a `file:` URL, e.g. below `pathToFileURL('public/data/')`. @throws Error naming the missing file */
export const readDisk: ReadFile = async (url, onBytes, signal) => {
  const bytes = await readFile(fileURLToPath(url), { signal }).catch((error: unknown) => {
    throw new Error(`cannot be read (${(error as Error).message}); run npm run data`, { cause: error });
  });
  onBytes(bytes.length);
  return new Uint8Array(bytes);
};
