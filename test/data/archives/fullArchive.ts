// Archives with the official number of images, quick to make and small: every image is one colour, that of its class.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ArchivedSource } from '../../../src/data/archives/recordFormat.ts';
import type { ArchivePart } from '../../../src/data/dataSet.ts';

export interface FullArchive {
  readonly folder: string;
  readonly path: string;
  remove(): Promise<void>;
}

/** Classes in turn; the colour tells the class. */
export function plainRecords(source: ArchivedSource, { first, count }: ArchivePart): Buffer {
  const { superclassOf } = source.archive;
  const labels = superclassOf ? 2 : 1;
  const bytes = Buffer.alloc(count * (labels + 3072));
  for (let i = 0; i < count; i++) {
    const label = (first + i) % source.classes.length;
    const at = i * (labels + 3072);
    if (superclassOf) bytes[at] = superclassOf[label]!;
    bytes[at + labels - 1] = label;
    for (let plane = 0; plane < 3; plane++) {
      const start = at + labels + plane * 1024;
      bytes.fill((label * [7, 53, 101][plane]!) & 255, start, start + 1024);
    }
  }
  return bytes;
}

/** Writes the archive and its unpacked files into a folder of their own. */
export async function makeFullArchive(source: ArchivedSource): Promise<FullArchive> {
  const folder = await mkdtemp(join(tmpdir(), 'seta-full-'));
  const { file, parts, nameFiles } = source.archive;
  for (const part of parts) await writeFile(join(folder, part.file), plainRecords(source, part));
  for (const { file: name, names } of nameFiles)
    await writeFile(join(folder, name), `${names.join('\n').replaceAll(' ', '_')}\n\n`);
  const files = [...nameFiles, ...parts].map((one) => one.file);
  await promisify(execFile)('tar', ['-czf', join(folder, file), '-C', folder, ...files], {
    env: { ...process.env, GZIP: '-1' },
  });
  return { folder, path: join(folder, file), remove: () => rm(folder, { recursive: true }) };
}
