// The built page in real Chromium on WebGPU, as every end-to-end test opens it.
import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { browserLaunch } from '../../src/cli/browserLaunch.mjs';
import { serveFolder } from '../../src/cli/serveFolder.mjs';

export interface ServedPage {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves dist/ under a sub-path, as a project page would be.
 *
 * @throws Error when the page has not been built
 */
export function serveBuiltPage(): Promise<ServedPage> {
  if (!existsSync('dist/index.html')) throw new Error('dist/ is missing; run npm run build');
  return serveFolder('dist', { prefix: '/play/ground/' });
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch(browserLaunch());
}

export interface Host {
  readonly url: string;
  readonly browser: Browser;
  /** A visitor who was never here; a desktop's window unless the options say otherwise. */
  visitor(options?: BrowserContextOptions): Promise<BrowserContext>;
}

/** Serves the built page and starts a Chromium for all tests of a file; closes both after them. */
export function hostBuiltPage(): Host {
  let served: ServedPage;
  let browser: Browser;
  beforeAll(async () => {
    served = await serveBuiltPage();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  return {
    get url() {
      return served.url;
    },
    get browser() {
      return browser;
    },
    visitor: (options) => browser.newContext({ viewport: { width: 1440, height: 900 }, ...options }),
  };
}

/** A Chromium that finds no adapter: without the switches it offers neither the GPU nor SwiftShader to WebGPU. */
export function launchBrowserWithoutAdapter(): Promise<Browser> {
  const launch = browserLaunch();
  const args = launch.args.filter((argument) => !argument.includes('webgpu'));
  return chromium.launch({ ...launch, args: [...args, '--disable-features=WebGPU,WebGPUService'] });
}

export interface OpenedPage {
  readonly page: Page;
  /** What went wrong in the page without anyone catching it. */
  readonly errors: string[];
}

/**
 * @param recordings with the recorded runs, which are drawn until the live run begins; most tests are about that one
 * @param kept with the service worker; what it answers, no test can answer in its place
 */
export async function openPage(
  context: BrowserContext,
  url: string,
  recordings = false,
  kept = false,
): Promise<OpenedPage> {
  const page = await context.newPage();
  if (!kept) {
    await page.addInitScript(() => {
      navigator.serviceWorker.register = () => new Promise(() => undefined);
    });
  }
  if (!recordings) {
    await page.route('**/recorded/index.json', (route) => route.fulfill({ body: '{"recordings": []}' }));
  }
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url);
  return { page, errors };
}

/** For links: a network whose kernels SwiftShader compiles in a few seconds. */
export const tinyModel = 'model.channels1=4&model.channels2=4&model.channels3=8';

/** A meter of the header as text: 'epoch', 'step', 'images/s', 'pruned so far', 'time left'. */
export async function meter(page: Page, name: string): Promise<string> {
  const one = page
    .locator('.meter')
    .filter({ has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) });
  return (await one.locator('dd').textContent()) ?? '';
}

/** Steps done in the present epoch. */
export async function stepsDone(page: Page): Promise<number> {
  return Number.parseInt(await meter(page, 'step'), 10) || 0;
}
