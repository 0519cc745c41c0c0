import type { Browser, BrowserContext } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  launchBrowser,
  launchBrowserWithoutAdapter,
  openPage,
  type ServedPage,
  serveBuiltPage,
} from './openPage.ts';
import { withRecordings } from './recordedRuns.ts';

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

test('without an adapter recorded runs play, marked as recorded, under the reason and the way to change it', async () => {
  browser = await launchBrowserWithoutAdapter();
  const context = await browser.newContext();
  await withRecordings(context);
  const { page, errors } = await openPage(context, served.url, true);
  const bar = page.locator('.recorded-bar');
  await bar.waitFor({ timeout: 60_000 });
  const words = await bar.textContent();
  expect(words).toContain('Recorded');
  expect(words).toContain('on a test adapter, 24 Nov 2026');
  expect(words).toContain('20 images of CIFAR-10, 2 epochs, seed 0');
  await expect.poll(() => page.locator('.results tbody tr').count(), { timeout: 30_000 }).toBe(2);
  const maps = page.locator('[data-panel="selectionMap"] canvas');
  await expect.poll(() => maps.count(), { timeout: 30_000 }).toBe(2);
  await expect
    .poll(() => page.locator('.sentence').textContent(), { timeout: 30_000 })
    .toContain('The race is over');
  expect(await page.locator('.recorded-settings').textContent()).toContain('Batch size');
  const note = page.locator('.no-gpu');
  const summary = note.locator('summary');
  expect(await summary.textContent()).toMatch(
    /found no graphics adapter The reason that the browser gives: .*requestAdapter/,
  );
  // Open at first, with the run still in sight below it, also on a telephone; closed, the reason stays.
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    expect(await note.getByText('graphics acceleration').isVisible()).toBe(true);
    expect(await note.getByText('Firefox').isVisible()).toBe(true);
    const run = await page.locator('.centre').boundingBox();
    expect(run!.y).toBeLessThan(size.height * 0.8);
  }
  await summary.click();
  await expect.poll(() => note.getByText('graphics acceleration').isVisible()).toBe(false);
  expect(await summary.isVisible()).toBe(true);
  expect(errors).toEqual([]);
  await browser.close();
});

/** A browser without WebGPU, as the engine's worker would find it. */
async function withoutWebGpu(context: BrowserContext): Promise<void> {
  await context.route('**/assets/worker-*.js', async (route) => {
    const response = await route.fetch();
    const without = "Object.defineProperty(WorkerNavigator.prototype, 'gpu', { value: undefined });";
    await route.fulfill({ response, body: `${without}\n${await response.text()}` });
  });
}

test('without WebGPU recorded runs play under the table of browsers that have it', async () => {
  browser = await launchBrowser();
  const context = await browser.newContext();
  await withoutWebGpu(context);
  await withRecordings(context);
  const { page, errors } = await openPage(context, served.url, true);
  const note = page.locator('.no-gpu');
  await note.waitFor({ timeout: 60_000 });
  const text = await note.textContent();
  expect(text).toContain('This browser has no WebGPU');
  expect(text).toContain('navigator.gpu');
  expect(text).toMatch(/Chrome, Edge\s*113/);
  await expect.poll(() => page.locator('.results tbody tr').count(), { timeout: 30_000 }).toBe(2);
  expect(errors).toEqual([]);
  await browser.close();
});

test('without WebGPU the page says which browsers and versions have it', async () => {
  browser = await launchBrowser();
  const context = await browser.newContext();
  await withoutWebGpu(context);
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
