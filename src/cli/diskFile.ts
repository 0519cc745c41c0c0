// A file on the disk as the archive reader takes it.
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { ImportError } from '../data/archives/importError.ts';
import type { ImportFile } from '../data/archives/importFile.ts';

/** @throws ImportError when there is no such file */
export async function diskFile(path: string): Promise<ImportFile> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new ImportError(`${path} could not be read: ${(cause as Error).message}`, { cause });
  });
  if (!found.isFile()) throw new ImportError(`${path} is a folder, expected a file`);
  return {
    name: basename(path),
    size: found.size,
    async head(count) {
      const file = await open(path);
      try {
        const { buffer, bytesRead } = await file.read(new Uint8Array(count), 0, count, 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    // The stream's types are Node's own; its chunks are bytes.
    stream: () =>
      Readable.toWeb(createReadStream(path)) as unknown as ReadableStream<Uint8Array<ArrayBuffer>>,
  };
}
