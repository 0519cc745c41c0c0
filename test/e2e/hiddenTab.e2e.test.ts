// Somebody looks at another tab for a while: training goes on.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, type ServedPage, serveBuiltPage, stepsDone, tinyModel } from './openPage.ts';
import { launchPlainBrowser, type PlainBrowser } from './plainBrowser.ts';

let served: ServedPage;
let plain: PlainBrowser;
const patience = { timeout: 150_000, interval: 500 };
const run = `#v=1&trainCount=64&testCount=16&batchSize=32&epochs=500&${tinyModel}`;

beforeAll(async () => {
  served = await serveBuiltPage();
  plain = await launchPlainBrowser();
});

afterAll(async () => {
  await plain?.close();
  await served?.close();
});

test('a hidden tab goes on training, tells it, and has not missed an epoch when it comes back', async () => {
  const context = plain.browser.contexts()[0]!;
  const { page, errors } = await openPage(context, served.url + run);
  await expect.poll(() => stepsDone(page), patience).toBeGreaterThan(0);
  const other = await context.newPage();
  await other.bringToFront();
  const hidden = () => page.evaluate(() => document.visibilityState);
  await expect.poll(hidden, patience).toBe('hidden');
  // No frame is drawn any more, so whatever waited for one would stand still.
  const frames = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        let drawn = 0;
        requestAnimationFrame(() => {
          drawn += 1;
        });
        setTimeout(() => done(drawn), 1500);
      }),
  );
  expect(frames).toBe(0);
  const epoch = async () =>
    Number.parseInt((await page.locator('.meter dd').first().textContent()) ?? '', 10) || 0;
  const before = await epoch();
  await expect.poll(epoch, patience).toBeGreaterThan(before + 4);
  expect(await hidden()).toBe('hidden');
  await page.bringToFront();
  await expect.poll(hidden, patience).toBe('visible');
  const dots = page.locator('[data-chart="trainLoss"] .recharts-line-curve');
  await expect.poll(() => dots.count(), patience).toBeGreaterThan(0);
  expect(errors).toEqual([]);
});
