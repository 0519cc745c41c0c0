// SeTa, InfoBatch and full training in lockstep on real images, from the first click to the result.
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  launchBrowser,
  meter,
  type OpenedPage,
  openPage,
  type ServedPage,
  serveBuiltPage,
  setSetting,
} from './openPage.ts';

let served: ServedPage;
let browser: Browser;
let opened: OpenedPage;
let page: Page;
const patience = { timeout: 230_000, interval: 300 };

const sentence = async () => (await page.locator('.sentence').textContent()) ?? '';
const phase = () => page.locator('.sentence').getAttribute('data-phase');
const chart = (id: string) => page.locator(`[data-chart="${id}"]`);
const lines = (id: string): Locator => chart(id).locator('.recharts-line-curve');
const legend = () => page.locator('.race-legend button');

beforeAll(async () => {
  served = await serveBuiltPage();
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  opened = await openPage(context, served.url);
  page = opened.page;
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

test('one click makes a race of it, and a restart begins it on the same images', async () => {
  await expect.poll(() => page.locator('.race-setup').count(), patience).toBe(1);
  for (const [field, value] of [
    ['trainCount', '256'],
    ['testCount', '64'],
    ['batchSize', '32'],
    ['epochs', '3'],
    ['methodParams.delta', '1'],
  ] as const) {
    await setSetting(page, field, value);
  }
  await page.getByRole('button', { name: 'Race against InfoBatch and Full training' }).click();
  expect(
    await page
      .locator('.rival select')
      .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)),
  ).toEqual(['infobatch', 'full']);
  await page.locator('.restart-bar button', { hasText: 'Restart' }).click();
  await expect
    .poll(() => legend().allTextContents(), patience)
    .toEqual(['SeTa', 'InfoBatch', 'Full training']);
  await expect.poll(sentence, patience).toMatch(/^SeTa, in a race of 3 by epoch: Epoch 1/);
});

test('pause holds all three, and one batch is one of each', async () => {
  await expect.poll(() => meter(page, 'epoch'), patience).toContain('1 / 3');
  await page.getByRole('button', { name: 'Pause' }).first().click();
  await expect.poll(phase, patience).toBe('paused');
  const steps: number[][] = [];
  for (let round = 0; round < 2; round += 1) {
    const row: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      await legend().nth(run).click();
      row.push(Number.parseInt(await meter(page, 'step'), 10) || 0);
    }
    steps.push(row);
    if (round === 0) {
      await page.getByRole('button', { name: 'Batch', exact: true }).click();
      await expect.poll(() => meter(page, 'step'), patience).toMatch(new RegExp(`^${(row[2] ?? 0) + 1} `));
      await expect.poll(phase, patience).toBe('paused');
    }
  }
  expect(steps[1]).toEqual(steps[0]?.map((count) => count + 1));
  await legend().first().click();
  await page.getByRole('button', { name: 'Play' }).first().click();
});

test('all three end together, with their curves over each other', async () => {
  await expect
    .poll(sentence, patience)
    .toMatch(
      /^The race is over\. Test accuracy: SeTa [\d.]+ %, \d+ % saved; InfoBatch [\d.]+ %(, \d+ % saved)?; Full training [\d.]+ %\.$/,
    );
  for (const id of ['trainLoss', 'trainAccuracy', 'testAccuracy', 'savedRatio']) {
    expect(await lines(id).count()).toBe(3);
    const colours = await lines(id).evaluateAll((all) => all.map((one) => one.getAttribute('stroke')));
    expect(new Set(colours).size).toBe(3);
    const values = await chart(id).locator('.readout-value').allTextContents();
    expect(values).toHaveLength(3);
    for (const value of values) expect(value).toMatch(/^[\d.]+( %)?$/);
  }
  const saved = await chart('savedRatio').locator('.readout-value').allTextContents();
  expect(Number.parseFloat(saved[0] ?? '')).toBeGreaterThan(5);
  expect(saved[2]).toBe('0.0 %');
});

test('over images trained a pruned run ends before full training', async () => {
  await page.locator('.curve-options').getByText('images trained').click();
  await expect.poll(() => page.locator('.axis-name').textContent(), patience).toBe('images trained');
  const ends = await page
    .locator('[data-chart="testAccuracy"] .curve-marks g')
    .evaluateAll((all) => all.map((one) => Number(one.querySelector('circle')?.getAttribute('cx'))));
  expect(ends).toHaveLength(3);
  expect(ends[0]).toBeLessThan(ends[2] ?? 0);
  await page.locator('.curve-options').getByText('epochs', { exact: true }).click();
});

test('a run brought into focus is the one that the page shows', async () => {
  await legend().nth(2).click();
  expect(await legend().nth(2).getAttribute('aria-pressed')).toBe('true');
  expect(await page.locator('.aside .facts').first().textContent()).toContain('Full');
  expect(await meter(page, 'pruned so far')).toBe('0.0 %');
  expect(opened.errors).toEqual([]);
});
