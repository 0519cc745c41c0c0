// Vite plugin: tells the service worker which files a release consists of, once all of them lie in the folder, and the
// page which release it is.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

const workerFile = 'serviceWorker.js';
const pageFile = 'index.html';
const mark = '__RELEASE__';

/** Images are kept by the engine; the screenshot is for the README. @param {string} file */
const isNeeded = (file) =>
  !file.startsWith('data/') && file !== 'screenshot.png' && file !== workerFile && !file.endsWith('.map');

/**
 * The files of a built page, with a version that changes when any of them does.
 *
 * @param {string} folder
 * @returns {{ version: string, files: string[] }}
 */
export function releaseOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter(isNeeded)
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  return { version: hash.digest('hex').slice(0, 16), files };
}

/** @param {string} path @param {string} value in the place of the mark */
function fillIn(path, value) {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(mark)) throw new Error(`${path} does not name ${mark}: the page cannot be kept`);
  writeFileSync(path, text.replace(mark, value));
}

/** @returns {import('vite').Plugin} */
export function releaseInServiceWorker() {
  let folder = 'dist';
  return {
    name: 'release-in-service-worker',
    apply: 'build',
    transformIndexHtml: (_html, { filename }) =>
      basename(filename) === pageFile ? [{ tag: 'meta', attrs: { name: 'release', content: mark } }] : [],
    configResolved(config) {
      folder = config.build.outDir;
    },
    closeBundle() {
      const release = releaseOf(folder);
      fillIn(join(folder, workerFile), JSON.stringify(release));
      fillIn(join(folder, pageFile), release.version);
    },
  };
}
