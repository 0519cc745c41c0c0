// An installed Firefox under the tests, driven by WebDriver BiDi: Playwright drives only a Firefox of its own. Firefox
// compiles WGSL by another compiler than Chromium's (Naga), and offers f16 on adapters where Chromium does not.
import { existsSync } from 'node:fs';
import { defineBrowserProvider } from '@vitest/browser';
import { type Browser, launch } from 'puppeteer-core';

const installed = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The path of an installed Firefox, or what `FIREFOX_PATH` names; undefined without one. */
export function installedFirefox(): string | undefined {
  return process.env.FIREFOX_PATH ?? installed.find((path) => existsSync(path));
}

/**
 * Starts it with WebGPU switched on, which Firefox on Linux does not do by itself; with its own adapter (on a machine
 * without a GPU `VK_DRIVER_FILES` names a driver in software).
 *
 * @throws Error where there is no Firefox
 */
export function launchFirefox(): Promise<Browser> {
  const executablePath = installedFirefox();
  if (!executablePath) throw new Error('no Firefox found; install one or name it in FIREFOX_PATH');
  return launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      'dom.webgpu.enabled': true,
      'dom.webgpu.workers.enabled': true,
      'gfx.webgpu.ignore-blocklist': true,
    },
  });
}

/** For Vitest's browser mode. */
export const firefox = () =>
  defineBrowserProvider({
    name: 'firefox',
    supportedBrowser: ['firefox'],
    providerFactory() {
      let browser: Promise<Browser> | null = null;
      return {
        name: 'firefox',
        supportsParallelism: false,
        getCommandsContext: () => ({}),
        async openPage(_sessionId, url) {
          browser ??= launchFirefox();
          const page = await (await browser).newPage();
          await page.goto(url, { timeout: 0 });
        },
        async close() {
          await (await browser)?.close();
        },
      };
    },
  });
