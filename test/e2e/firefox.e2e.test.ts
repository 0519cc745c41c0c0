// The built page in a real Firefox, where one is installed: it compiles WGSL by itself and keeps files by itself.
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installedFirefox, launchFirefox } from '../firefox.ts';
import { type ServedPage, serveBuiltPage, tinyModel } from './openPage.ts';

const patience = 200_000;

let served: ServedPage;
let browser: Browser | undefined;

beforeAll(async () => {
  served = await serveBuiltPage();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

test.for(['f32', 'f16'])('a run in Firefox trains to its end in %s', async (precision, context) => {
  if (!installedFirefox()) context.skip('no Firefox');
  browser ??= await launchFirefox();
  const visitor = await browser.createBrowserContext();
  const page = await visitor.newPage();
  const errors: unknown[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(`${served.url}#v=1&epochs=4&precision=${precision}&${tinyModel}`);
  const sentence = () => page.$eval('.sentence', (line) => line.textContent);
  await expect.poll(sentence, { timeout: patience, interval: 500 }).toContain('Finished after 4 epochs');
  // What the page takes of a link stays in its address.
  if (precision === 'f16') expect(await page.evaluate(() => location.hash)).toContain('precision=f16');
  expect(errors).toEqual([]);
  await visitor.close();
});
