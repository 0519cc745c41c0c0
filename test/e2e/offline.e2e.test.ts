// The page without a network, and with a newer release on the server: real service worker, real Chromium.
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../../src/cli/serveFolder.mjs';
import { launchBrowser, openPage, type ServedPage, stepsDone, tinyModel } from './openPage.ts';

let browser: Browser;
let served: ServedPage | undefined;
let folder = '';
const smallRun = `#v=1&trainCount=128&testCount=16&batchSize=16&epochs=1000&method=full&${tinyModel}`;
const patience = { timeout: 150_000, interval: 200 };

/** A copy of dist/ that a test may change; the images are only pointed to. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seta-offline-'));
  await cp('dist', folder, { recursive: true, filter: (path) => !/dist\/data(\/|$)/.test(path) });
  await symlink(resolve('dist/data'), join(folder, 'data'));
  served = await serveFolder(folder, { prefix: '/some/class/' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Puts a release on the server that has another name and another title. */
async function release(version: string, title: string): Promise<void> {
  const worker = join(folder, 'serviceWorker.js');
  const code = await readFile(worker, 'utf8');
  await writeFile(worker, code.replace(/"version":"\w+"/, `"version":"${version}"`));
  const index = join(folder, 'index.html');
  const html = await readFile(index, 'utf8');
  const named = html.replace(
    /<meta name="release" content="\w+"/,
    `<meta name="release" content="${version}"`,
  );
  await writeFile(index, named.replace(/<title>.*<\/title>/, `<title>${title}</title>`));
}

test('a newer release is announced, training goes on, and a reload goes over to it', async () => {
  const context = await browser.newContext();
  const { page, errors } = await openPage(context, served!.url + smallRun, false, true);
  await expect.poll(() => page.locator('.footer').textContent(), patience).toContain('and works offline');
  // The next visit is answered by the worker.
  await page.reload();
  await expect.poll(() => stepsDone(page), patience).toBeGreaterThan(0);
  expect(await page.getByText('A newer version').count()).toBe(0);
  await release('later', 'A later release');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const notice = page.locator('.notice', { hasText: 'A newer version of the page is here' });
  await notice.waitFor({ timeout: 60_000 });
  expect(await notice.textContent()).toContain('Training goes on');
  const epochNow = async () => page.locator('.meter dd').first().textContent();
  const before = await epochNow();
  await expect.poll(epochNow, patience).not.toBe(before);
  expect(await page.title()).toBe('SeTa Playground');
  await notice.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => page.title(), patience).toBe('A later release');
  await expect.poll(() => stepsDone(page), patience).toBeGreaterThan(0);
  expect(errors).toEqual([]);
  await context.close();
});

test('with a newer release on the server a plain reload shows it, and it is what is kept from then on', async () => {
  const context = await browser.newContext();
  const { page, errors } = await openPage(context, served!.url + smallRun, false, true);
  await expect.poll(() => page.locator('.footer').textContent(), patience).toContain('and works offline');
  // The next visit is answered by the worker.
  await page.reload();
  await expect.poll(() => stepsDone(page), patience).toBeGreaterThan(0);
  await release('latest', 'The latest release');
  await page.reload();
  expect(await page.title()).toBe('The latest release');
  await expect.poll(() => stepsDone(page), patience).toBeGreaterThan(0);
  const working = () =>
    page.evaluate(async () => {
      const worker = (await navigator.serviceWorker.getRegistration())?.active;
      const { port1, port2 } = new MessageChannel();
      const told = new Promise<unknown>((resolve) => {
        port1.onmessage = ({ data }) => resolve(data);
      });
      worker?.postMessage({ type: 'release' }, [port2]);
      return told;
    });
  await expect.poll(working, patience).toBe('latest');
  expect(await page.getByText('A newer version').count()).toBe(0);
  await context.setOffline(true);
  await page.reload();
  expect(await page.title()).toBe('The latest release');
  await expect.poll(() => stepsDone(page), patience).toBeGreaterThan(0);
  expect(errors).toEqual([]);
  await context.close();
});

test('after the first visit the page opens and trains without a server', async () => {
  const context = await browser.newContext();
  const { page, errors } = await openPage(context, served!.url + smallRun, false, true);
  await expect.poll(() => page.locator('.footer').textContent(), patience).toContain('and works offline');
  await expect.poll(() => stepsDone(page), patience).toBeGreaterThan(0);
  await page.waitForFunction(() => document.querySelector('.data-progress') === null);
  await served!.close();
  await page.reload();
  await expect.poll(() => stepsDone(page), patience).toBeGreaterThan(0);
  const bench = await context.newPage();
  await bench.goto(`${served!.url}bench.html`);
  expect(await bench.locator('h1').textContent()).toBe('Bench');
  // A language that was never spoken before is kept too.
  await bench.goto(`${served!.url}?lang=de${smallRun}`);
  await bench.getByRole('button', { name: 'Neu starten' }).waitFor(patience);
  await bench.close();
  // The images are kept once, by the engine, and not again with the page.
  const kept = await page.evaluate(async () => {
    const urls: [string, string][] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) urls.push([name, url]);
    return urls;
  });
  const shards = kept.filter(([, url]) => url.endsWith('.shard'));
  expect(shards.length).toBeGreaterThan(0);
  expect(shards.every(([name]) => name.startsWith('seta-data-'))).toBe(true);
  expect(kept.some(([name, url]) => name.startsWith('seta-page:') && url.endsWith('/index.html'))).toBe(true);
  expect(errors).toEqual([]);
  await context.close();
});
