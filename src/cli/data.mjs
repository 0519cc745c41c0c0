// `npm run data`, and the first step of every other command: CIFAR-10 lies ready in public/data.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { ensureProgram } from './program.mjs';
import { announce, mustSucceed, runCommand, runScript, secondsSince } from './step.mjs';

const directory = 'public/data/cifar10';
/** The one statement of the version is TypeScript, which Node 20 cannot import. */
const versionSource = 'src/data/manifest.ts';

/**
 * What is wrong with the prepared data; null when every shard is whole (by SHA-256 of its file: 0.3 s for 94 MB).
 */
export function preparedProblem() {
  const version = Number(/manifestVersion = (\d+)/.exec(readFileSync(versionSource, 'utf8'))?.[1]);
  try {
    const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'));
    if (manifest.version !== version) return `version ${manifest.version}, needed is ${version}`;
    for (const shard of manifest.shards) {
      const bytes = readFileSync(join(directory, shard.file));
      if (createHash('sha256').update(bytes).digest('hex') !== shard.packedSha256)
        return `${shard.file} is not what was written`;
    }
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT'
      ? 'not prepared yet, or not wholly'
      : String(error);
  }
}

/** Prepares CIFAR-10 unless it is there and whole. Needs the npm packages. */
export async function ensureData() {
  const problem = preparedProblem();
  if (!problem) return;
  announce(`Preparing CIFAR-10 (${problem}); about half a minute`);
  const startedAt = performance.now();
  await mustSucceed(runScript(await ensureProgram('prepareCifar10'), []), 'preparing CIFAR-10');
  console.log(`  done in ${secondsSince(startedAt)}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await runCommand(async () => {
    await ensureDependencies();
    await ensureData();
    console.log(`CIFAR-10 lies ready in ${directory}`);
  });
