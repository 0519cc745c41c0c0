// Programs in TypeScript that share the page's sources: Vite builds them for Node, because only a bundler understands
// `import.meta.glob` and `?raw`. Built again only when a source has changed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sourceHash } from './sourceHash.mjs';
import { mustSucceed, runScript } from './step.mjs';

const inputs = ['src', 'package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json'];

/**
 * Builds `src/cli/NAME.ts` unless it was built from exactly these sources. Needs the npm packages.
 *
 * @param {string} name
 * @returns {Promise<string>} the file to run
 */
export async function ensureProgram(name) {
  const directory = `.cache/programs/${name}`;
  const file = join(directory, `${name}.js`);
  const stamp = join(directory, 'sources-sha256');
  const wanted = sourceHash(inputs);
  if (existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return file;
  await mustSucceed(
    runScript('node_modules/vite/bin/vite.js', [
      ...['build', '--ssr', `src/cli/${name}.ts`, '--outDir', directory, '--emptyOutDir'],
      ...['--logLevel', 'warn'],
    ]),
    `building ${name}`,
  );
  mkdirSync(directory, { recursive: true });
  writeFileSync(stamp, wanted);
  return file;
}

/**
 * Builds a program where needed and runs it in this very process, so that its exit code, signals and terminal are
 * its own; it reads its options from `process.argv`.
 *
 * @param {string} name
 * @returns {Promise<any>} what it exports
 */
export async function runBuilt(name) {
  const file = await ensureProgram(name);
  return import(pathToFileURL(resolve(file)).href);
}
