// What one takes away from the page and brings to it: presets, links, files, figures, the presentation; by keyboard too.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { hostBuiltPage, type OpenedPage, openPage, tinyModel } from './openPage.ts';

const host = hostBuiltPage();
let opened: OpenedPage;
let page: Page;
const patience = { timeout: 200_000, interval: 300 };
const epochs = 3;
const run = `#v=1&trainCount=128&testCount=16&batchSize=32&epochs=${epochs}&method.groups=3&vs=infobatch&${tinyModel}`;

const sentence = async () => (await page.locator('.sentence').textContent()) ?? '';

beforeAll(async () => {
  const context = await host.visitor({
    ...{ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await context.addInitScript(() => {
    const window = globalThis as unknown as { heard: string[]; offered: string[] };
    window.heard = [];
    window.offered = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      window.offered.push(this.download);
      click.call(this);
    };
    new MutationObserver(() => {
      const text = document.querySelector('[role="status"].only-heard')?.textContent ?? '';
      if (text !== '' && window.heard.at(-1) !== text) window.heard.push(text);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  opened = await openPage(context, host.url + run);
  page = opened.page;
});

/** Chromium drops the eleventh file that a page offers within a second; no reader is that quick. */
const burst = { most: 10, seconds: 1 };
let files = 0;

/** What a button of the export panel saves. */
async function saved(name: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  if (++files % burst.most === 0) await page.waitForTimeout(burst.seconds * 1100);
  const panel = page.locator('.share-panel');
  const button = panel.getByRole('button', { name, exact: true });
  const download = page.waitForEvent('download').catch(async (error: Error) => {
    const told = await panel.getByRole('alert').allInnerTexts();
    const offered = await page.evaluate(() => (globalThis as unknown as { offered: string[] }).offered);
    const last = `the page has offered ${offered.length} files, ${offered.at(-1)} last`;
    throw new Error(`${name}: ${error.message}\n${last}; the panel says: ${told.join(' ') || 'nothing'}`);
  });
  download.catch(() => undefined); // Met below, unless the click fails before.
  await button.click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('a listener is told the epochs and the end, and not every step', async () => {
  await expect.poll(sentence, patience).toMatch(/^The race is over/);
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  expect(heard.at(-1)).toMatch(/^The race is over/);
  expect(heard.some((text) => text.startsWith('SeTa: Epoch 1: '))).toBe(true);
  expect(heard.length).toBeLessThan(2 * epochs + 6);
});

test('with reduced motion nothing travels', async () => {
  const durations = await page
    .locator('.bars rect, .centroid, .window-tint')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).transitionDuration));
  expect(durations.length).toBeGreaterThan(0);
  expect(new Set(durations.flatMap((text) => text.split(', ')))).toEqual(new Set(['0s']));
});

test('the export panel opens and closes by keyboard', async () => {
  await page.getByRole('button', { name: 'Export' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.share-panel h2').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.share-panel h2').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Export');
  await page.keyboard.press('Enter');
  await page.locator('.share-panel h2').waitFor();
});

test('the set-up goes out as a link and as an experiment file', async () => {
  const copied = async (name: string) => {
    await page.locator('.share-panel').getByRole('button', { name, exact: true }).click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied('Copy link')).toBe(page.url());
  expect(page.url()).not.toContain('lang=');
  const file = JSON.parse(await copied('Copy as experiment file'));
  expect(file).toMatchObject({ format: 'seta-playground-experiment', base: { epochs } });
  expect(file.runs.map(({ method }: { method: string }) => method)).toEqual(['seta', 'infobatch']);
});

test('the runs come as CSV and JSON, and the chosen images with the lines that read them', async () => {
  const csv = (await saved('Epochs as CSV')).bytes.toString().trim().split('\n');
  expect(csv).toHaveLength(1 + 2 * epochs);
  const json = JSON.parse((await saved('Everything as JSON')).bytes.toString());
  expect(json.runs.map(({ name }: { name: string }) => name)).toEqual(['SeTa', 'InfoBatch']);
  expect(json.runs[0].records).toHaveLength(epochs);
  expect(json.runs[0].steps.loss.length).toBeGreaterThan(epochs);
  const choices = JSON.parse((await saved('Images chosen, JSON for numpy')).bytes.toString());
  expect(choices.read.join('\n')).toContain('np.unpackbits');
  for (const [i, { epochs: chosen }] of choices.runs.entries()) {
    for (const [epoch, { bits }] of chosen.entries()) {
      const ones = [...Buffer.from(bits, 'base64')].reduce(
        (sum, byte) => sum + byte.toString(2).replaceAll('0', '').length,
        0,
      );
      expect(ones).toBe(json.runs[i].records[epoch].selected);
    }
  }
});

test('every figure is an SVG that stands alone and a PNG that shows something', async () => {
  const names = await page.locator('.figure-list li > span').allTextContents();
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) {
    const svg = (await saved(`${name} as SVG`)).bytes.toString();
    const parsed = await page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'image/svg+xml');
      const links = [...document.querySelectorAll('[href]')].map((one) => one.getAttribute('href') ?? '');
      return {
        broken: document.querySelector('parsererror')?.textContent ?? null,
        text: document.documentElement.textContent ?? '',
        marks: document.querySelectorAll('path, rect, line, circle, image').length,
        styled: document.querySelectorAll('[style], [class], style').length,
        outside: links.filter((link) => !/^(#|data:image\/png)/.test(link)),
      };
    }, svg);
    expect(parsed, name).toMatchObject({ broken: null, styled: 0, outside: [] });
    expect(/var\(|oklch|color-mix/.exec(svg)?.[0], name).toBeUndefined();
    expect(parsed.marks, name).toBeGreaterThan(5);
    expect(parsed.text, name).toContain('Groups 3');
    expect(parsed.text.replace(/\s/g, ''), name).toContain('#v=1');
  }
  const png = (await saved('Training loss as PNG')).bytes;
  const colours = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext('2d')!;
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    const seen = new Set<number>();
    for (let i = 0; i < data.length; i += 4) seen.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!);
    return [...seen].map((colour) => `#${colour.toString(16).padStart(6, '0')}`);
  }, png.toString('base64'));
  // SeTa's line and InfoBatch's.
  expect(colours).toContain('#db6000');
  expect(colours).toContain('#0a4c9a');
});

test('the authors\u2019 lines are there for each run, with what would be different', async () => {
  const panel = page.locator('.share-panel');
  expect(await panel.locator('pre').textContent()).toContain('--use_info_batch');
  expect(await panel.locator('.authors-notes').textContent()).toContain('It has no cnn3');
  await panel.locator('select').first().selectOption({ label: 'InfoBatch' });
  await panel.locator('select').nth(1).selectOption('4');
  const lines = await panel.locator('pre').textContent();
  expect(lines).toContain('--prune_type InfoBatch');
  expect(lines).toContain('torchrun --standalone --nproc_per_node=4');
  await page.keyboard.press('Escape');
});

test('P shows the two stacks and the sentence alone, the link has it, the pointer still hits, Escape leaves', async () => {
  await page.locator('h1').click();
  await page.keyboard.press('p');
  await page.locator('.presentation').waitFor();
  expect(page.url()).toContain('&view=present');
  expect(await page.locator('.controls, .aside, .race-panels, .footer').count()).toBe(0);
  const fits = await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight + 1);
  expect(fits).toBe(true);
  const size = await page.locator('.sentence').evaluate((one) => one.getBoundingClientRect().height);
  expect(size).toBeGreaterThan(24);
  // The middle of the second epoch's column: a third of the way, in whatever zoom.
  const box = (await page.locator('[data-chart="testAccuracy"] .recharts-cartesian-grid').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect.poll(() => page.locator('.cursor-hover').count()).toBe(1);
  const line = (await page.locator('.cursor-hover').boundingBox())!;
  expect(Math.abs(line.x - (box.x + box.width / 2))).toBeLessThan(4);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.presentation').count()).toBe(0);
  expect(page.url()).not.toContain('view=present');
});

test('a preset becomes edits that wait for a restart, and an ordinary link', async () => {
  await page.locator('.presets summary').click();
  const preset = page.getByRole('link', { name: 'Window too small' });
  expect(await preset.getAttribute('href')).toContain('#v=1&method.windowScale=0.1');
  await preset.click();
  expect(await preset.getAttribute('aria-current')).toBe('true');
  await expect.poll(() => page.locator('.restart-bar').textContent()).toMatch(/changes wait for a restart/);
  expect(await page.locator('[data-field="methodParams.windowScale"] input[type="text"]').inputValue()).toBe(
    '0.1',
  );
  expect(await page.locator('.rival select').first().inputValue()).toBe('seta');
  await page.locator('.restart-bar button', { hasText: 'Undo' }).click();
  expect(await preset.getAttribute('aria-current')).toBeNull();
  expect(opened.errors).toEqual([]);
});

test('a link opens the presentation', async () => {
  const { page: second } = await openPage(opened.page.context(), `${host.url}${run}&view=present`);
  await second.locator('.presentation').waitFor({ timeout: 60_000 });
  await second.close();
});

test('once the language was chosen, the address and a copied link have it, and the page speaks it', async () => {
  const { page: second, errors } = await openPage(opened.page.context(), host.url + run);
  await second.getByLabel('Language').selectOption('de');
  await second.locator('html[lang="de"]').waitFor();
  await second.bringToFront();
  await second.getByRole('button', { name: 'Link kopieren' }).click();
  expect(await second.evaluate(() => navigator.clipboard.readText())).toBe(second.url());
  expect(second.url()).toContain('?lang=de#v=1&');
  // As the next visitor: the address decides, whatever was chosen here before.
  await second.goto(`${host.url}?lang=en${run}`);
  await second.getByRole('button', { name: 'Copy link' }).waitFor();
  expect(errors).toEqual([]);
  await second.close();
});
