import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

/** An npm that installs nothing and notes what it was asked for. */
const fakeNpm = `
import { mkdirSync, writeFileSync } from 'node:fs';
mkdirSync('node_modules', { recursive: true });
writeFileSync('asked', process.argv.slice(2).join(' '));
`;

test('what builds and tests the page is installed also where the environment is production', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'seta-install-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'package-lock.json'), '{}');
  const npm = join(folder, 'npm.js');
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(npm, fakeNpm);
  const module = pathToFileURL(resolve('src/cli/dependencies.mjs')).href;
  const env = { ...process.env, NODE_ENV: 'production', npm_execpath: npm };
  const script = `import(${JSON.stringify(module)}).then(({ ensureDependencies }) => ensureDependencies())`;
  await promisify(execFile)(process.execPath, ['-e', script], { cwd: folder, env });
  expect(await readFile(join(folder, 'asked'), 'utf8')).toMatch(/^ci --include=dev( |$)/);
});
