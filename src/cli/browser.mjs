// Finds or installs the Chromium that the tests run in.
import { existsSync, readFileSync } from 'node:fs';
import { installedBrowser } from './browserLaunch.mjs';
import { announce, mustSucceed, runProgram, runScript } from './step.mjs';

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** An installed Chrome or Chromium, else Debian's package, else Playwright's own build. */
export async function ensureBrowser() {
  if (installedBrowser()) return;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && isDebian()) {
    announce('No Chrome or Chromium here: installing Debian’s chromium');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const installed =
      (await runProgram('apt-get', ['update'], { env })) === 0 &&
      (await runProgram('apt-get', ['install', '-y', 'chromium'], { env })) === 0;
    if (installed && installedBrowser()) return;
    console.error('  that failed; trying Playwright’s Chromium');
  }
  announce('Installing Playwright’s Chromium unless it is there');
  const withLibraries = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  await mustSucceed(
    runScript('node_modules/playwright/cli.js', ['install', '--no-shell', ...withLibraries, 'chromium']),
    'playwright install',
  );
}
