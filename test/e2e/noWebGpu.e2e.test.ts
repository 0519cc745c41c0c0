import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  launchBrowser,
  launchBrowserWithoutAdapter,
  openPage,
  type ServedPage,
  serveBuiltPage,
} from './openPage.ts';

let served: ServedPage;
let browser: Browser | undefined;

beforeAll(async () => {
  served = await serveBuiltPage();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

test('without an adapter the page says so, with the reason and the way to switch it on', async () => {
  browser = await launchBrowserWithoutAdapter();
  const { page, errors } = await openPage(await browser.newContext(), served.url);
  await page.locator('.unsupported h2').waitFor({ timeout: 60_000 });
  const text = await page.locator('.unsupported').textContent();
  expect(text).toContain('found no graphics adapter');
  expect(text).toMatch(/The reason that the browser gives: .*requestAdapter/);
  expect(text).toContain('How to switch it on');
  expect(text).toContain('graphics acceleration');
  expect(errors).toEqual([]);
  await browser.close();
});

test('without WebGPU the page says which browsers and versions have it', async () => {
  browser = await launchBrowser();
  const context = await browser.newContext();
  // A browser without WebGPU, as the engine's worker would find it.
  await context.route('**/assets/worker-*.js', async (route) => {
    const response = await route.fetch();
    const without = "Object.defineProperty(WorkerNavigator.prototype, 'gpu', { value: undefined });";
    await route.fulfill({ response, body: `${without}\n${await response.text()}` });
  });
  const { page, errors } = await openPage(context, served.url);
  await page.locator('.unsupported h2').waitFor({ timeout: 60_000 });
  const text = await page.locator('.unsupported').textContent();
  expect(text).toContain('This browser has no WebGPU');
  expect(text).toContain('navigator.gpu');
  expect(text).toMatch(/Chrome, Edge\s*113/);
  expect(text).toMatch(/Firefox\s*141/);
  expect(text).toMatch(/Safari\s*26/);
  expect(errors).toEqual([]);
});
