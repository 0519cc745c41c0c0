// An archive of CIFAR-100's exact form, 60,000 images, comes into the built page by hand and is trained on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setSetting } from '../../src/cli/soak/setSetting.ts';
import type { ArchivedSource } from '../../src/data/archives/recordFormat.ts';
import cifar100 from '../../src/data/cifar100.ts';
import { type FullArchive, makeFullArchive } from '../data/archives/fullArchive.ts';
import { gzipOf, tarOf } from '../data/archives/officialArchive.ts';
import { hostBuiltPage, meter, openPage, stepsDone, tinyModel } from './openPage.ts';

const host = hostBuiltPage();
let context: BrowserContext;
let page: Page;
let errors: string[];
let archive: FullArchive;
const asked: string[] = [];
const patience = { timeout: 150_000, interval: 200 };

const dataSet = () => page.locator('[data-field="data"] select');
const problem = () => page.locator('[data-field="data"] .problem-error');
const outcome = () => page.locator('.import-outcome');
const picker = () => page.getByLabel('Archive', { exact: true });
const phase = () => page.locator('.sentence').getAttribute('data-phase');
const progressMade = async () =>
  Number.parseInt(await meter(page, 'epoch'), 10) * 1000 + (await stepsDone(page));

/** Drops files as a file manager would. */
async function drop(files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
  const encoded = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  const transfer = await page.evaluateHandle((contents) => {
    const data = new DataTransfer();
    for (const { name, base64 } of contents)
      data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
    return data;
  }, encoded);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  expect(await page.locator('.drop-zone').textContent()).toContain('cifar-100-binary.tar.gz');
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect.poll(() => page.locator('.drop-zone').count()).toBe(0);
}

/** Little work for a software adapter, for a long while. */
const smallRun = `#v=1&trainCount=64&testCount=16&batchSize=16&epochs=500&${tinyModel}`;

async function restart(): Promise<void> {
  await page.locator('.restart-bar button', { hasText: 'Restart' }).click();
}

beforeAll(async () => {
  archive = await makeFullArchive(cifar100 as ArchivedSource);
  context = await host.visitor();
  context.on('request', (request) => asked.push(request.url()));
  ({ page, errors } = await openPage(context, host.url + smallRun));
}, 240_000);

afterAll(async () => {
  await archive?.remove();
});

test('before its archive came CIFAR-100 says what to do and where its page is, and cannot start', async () => {
  await expect.poll(() => stepsDone(page), patience).toBeGreaterThan(0);
  await dataSet().selectOption('cifar100');
  await expect
    .poll(() => problem().textContent(), patience)
    .toContain(
      'CIFAR-100 is not here yet: drop cifar-100-binary.tar.gz anywhere on the page, or load it below',
    );
  expect(await dataSet().locator('option:checked').textContent()).toBe('CIFAR-100 (not here yet)');
  expect(await page.locator('.archive-loader a').getAttribute('href')).toBe(
    'https://www.cs.toronto.edu/~kriz/cifar.html',
  );
  expect(await page.locator('.restart-bar button', { hasText: 'Restart' }).isDisabled()).toBe(true);
});

test('wrong files are told at the data set, and the experiment goes on untouched', async () => {
  const python = gzipOf(tarOf([['cifar-100-python/train', 'x']]));
  await picker().setInputFiles({
    name: 'cifar-100-python.tar.gz',
    mimeType: 'application/gzip',
    buffer: Buffer.from(python),
  });
  await expect
    .poll(() => outcome().textContent(), patience)
    .toContain('is the Python version of CIFAR-100; take cifar-100-binary.tar.gz instead.');
  const whole = new Uint8Array(readFileSync(archive.path));
  await drop([{ name: 'cifar-100-binary.tar.gz', bytes: whole.slice(0, whole.length / 2) }]);
  await expect
    .poll(() => outcome().textContent(), patience)
    .toMatch(
      /its gzip data is damaged or ends too early; the file has [\d,]+ bytes, the official one 168,513,733/,
    );
  await drop([{ name: 'train.bin', bytes: new Uint8Array(3073) }]);
  await expect
    .poll(() => outcome().textContent(), patience)
    .toContain('train.bin has 3,073 bytes, expected 153,700,000: 50,000 records of CIFAR-100');
  const before = await progressMade();
  await expect.poll(progressMade, patience).toBeGreaterThan(before);
  expect(await page.locator('.notice-error').count()).toBe(0);
  expect(await problem().count()).toBe(1);
});

test('an unpacked file is enough for its part; what is missing is named', async () => {
  await page.getByRole('button', { name: 'Pause' }).first().click();
  await picker().setInputFiles(join(archive.folder, 'test.bin'));
  await expect
    .poll(() => outcome().textContent(), patience)
    .toContain('A part of CIFAR-100 is here; still missing: train.bin.');
  await expect.poll(() => problem().textContent(), patience).toContain('CIFAR-100 lacks train.bin');
});

test('the archive comes in and is ready without a reload', async () => {
  await dataSet().selectOption('cifar10');
  const started = performance.now();
  await picker().setInputFiles(archive.path);
  await expect
    .poll(() => outcome().textContent(), patience)
    .toContain('CIFAR-100 is here: 50,000 training and 10,000 test images.');
  console.log(`  imported in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  await expect.poll(() => dataSet().inputValue(), patience).toBe('cifar100');
  await expect.poll(() => problem().count(), patience).toBe(0);
  await setSetting(page, 'epochs', '1');
  await restart();
  await expect.poll(phase, patience).toBe('finished');
  expect(await page.locator('.samples canvas').count()).toBeGreaterThan(0);
});

test('of its hundred classes the page shows those that tell most, and all of them when asked', async () => {
  const byClass = page.locator('[data-panel="skips"] .share-dots').nth(1);
  expect(await byClass.locator('li').count()).toBe(20);
  await byClass.getByRole('button', { name: 'Show all 100' }).click();
  expect(await byClass.locator('li').count()).toBe(100);
  await byClass.getByRole('button', { name: 'Show only 20' }).click();
  expect(await byClass.locator('li').count()).toBe(20);
});

test('the next visit has it, asks nobody for it, and trains its superclasses too', async () => {
  asked.length = 0;
  await page.reload();
  await expect.poll(phase, patience).toBe('finished');
  expect(await dataSet().inputValue()).toBe('cifar100');
  await dataSet().selectOption('cifar100coarse');
  expect(await dataSet().locator('option:checked').textContent()).toBe('CIFAR-100, 20 superclasses');
  await restart();
  await expect.poll(phase, patience).toBe('finished');
  expect(
    asked.filter((url) => url.includes('cifar100') || !url.startsWith(new URL(host.url).origin)),
  ).toEqual([]);
});

test('clearing the storage takes it away again', async () => {
  await page.locator('.footer').getByRole('button', { name: 'Clear' }).click();
  await page.locator('.footer').getByRole('button', { name: 'Delete images' }).click();
  await dataSet().selectOption('cifar100');
  await expect.poll(() => problem().textContent(), patience).toContain('CIFAR-100 is not here yet');
});

test('without room in the storage it is here for this visit, and says so', async () => {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(host.url).origin,
    quotaSize: 50e6,
  });
  await picker().setInputFiles([join(archive.folder, 'train.bin'), join(archive.folder, 'test.bin')]);
  await expect.poll(() => outcome().textContent(), patience).toContain('The browser did not store it');
  await restart();
  await expect.poll(phase, patience).toBe('finished');
  expect(errors).toEqual([]);
});
