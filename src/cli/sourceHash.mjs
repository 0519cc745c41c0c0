// One hash of files by name and content: what was built from them is still good while it stays the same.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/**
 * @param {readonly string[]} paths  files and folders
 * @param {(file: string) => boolean} [counts]  false for a file that does not matter
 * @returns {string} SHA-256, hexadecimal
 */
export function sourceHash(paths, counts = () => true) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesBelow)) {
    if (counts(file)) hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}
