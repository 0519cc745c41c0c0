// `npm run build`, and a step of `npm start` and `npm test`: dist/ holds the page of the present sources.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureData } from './data.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { sourceHash } from './sourceHash.mjs';
import { announce, mustSucceed, runCommand, runScript, secondsSince } from './step.mjs';

const inputs = [
  ...['index.html', 'bench.html', 'src', 'public'],
  ...['package-lock.json', 'vite.config.ts', 'tsconfig.json'],
];
const stamp = '.cache/build-sha256';
/** Of the data the manifest stands for all: it names the hash of every shard. */
const dataDirectory = join('public', 'data');

/** Names and contents of all that the page is made of, as one hash. */
function inputHash() {
  return sourceHash(inputs, (file) => !file.startsWith(dataDirectory) || file.endsWith('manifest.json'));
}

/** Builds the page unless dist/ was built from exactly these sources. Needs packages and data. */
export async function ensureBuild() {
  const wanted = inputHash();
  const built = existsSync('dist/index.html') && existsSync('dist/data/cifar10/manifest.json');
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  announce('Building the page (vite build)');
  const startedAt = performance.now();
  await mustSucceed(
    runScript('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn']),
    'vite build',
  );
  mkdirSync('.cache', { recursive: true });
  writeFileSync(stamp, wanted);
  console.log(`  done in ${secondsSince(startedAt)}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await runCommand(async () => {
    await ensureDependencies();
    await ensureData();
    await ensureBuild();
    console.log('dist/ is a static folder: put it on any web server, under any path (HTTPS or localhost)');
  });
