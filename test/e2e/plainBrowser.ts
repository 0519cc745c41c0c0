// Chromium as a user has it: hidden tabs count as hidden. Playwright's own launch tells every tab that it is in front.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium } from 'playwright';
import { browserLaunch } from '../../src/cli/browserLaunch.mjs';

export interface PlainBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function launchPlainBrowser(): Promise<PlainBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'seta-plain-'));
  const { args, executablePath = chromium.executablePath() } = browserLaunch();
  const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(executablePath, [...args, ...own], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const address = await new Promise<string>((found, failed) => {
    child.once('error', failed);
    child.once('exit', (code) =>
      failed(new Error(`${executablePath} ended with ${code} before it listened`)),
    );
    createInterface({ input: child.stderr }).on('line', (line) => {
      const listening = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (listening) found(listening);
    });
  });
  const browser = await chromium.connectOverCDP(address, { noDefaults: true });
  return {
    browser,
    async close() {
      await browser.close();
      child.kill();
      await ended;
      await rm(profile, { recursive: true, force: true });
    },
  };
}
