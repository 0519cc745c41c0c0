// SeTa, InfoBatch and full training in lockstep on real images, from the first click to the result.
import type { Locator, Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { hostBuiltPage, meter, type OpenedPage, openPage, tinyModel } from './openPage.ts';

const host = hostBuiltPage();
let opened: OpenedPage;
let page: Page;
const patience = { timeout: 230_000, interval: 300 };

const sentence = async () => (await page.locator('.sentence').textContent()) ?? '';
const phase = () => page.locator('.sentence').getAttribute('data-phase');
const chart = (id: string) => page.locator(`[data-chart="${id}"]`);
const lines = (id: string): Locator => chart(id).locator('.recharts-line-curve');
const legend = () => page.locator('.race-legend button');
/** Where each run is: its epoch, its steps, and how many of them are left. */
const stands = async () => {
  const all: { readonly left: number; toString(): string }[] = [];
  for (const run of await legend().all()) {
    await run.click();
    const [epoch, step] = [await meter(page, 'epoch'), await meter(page, 'step')];
    const [done = 0, steps = 0] = step.split('/').map(Number);
    all.push({ left: steps - done, toString: () => `${epoch} ${step}` });
  }
  return all;
};

const smallRun = `#v=1&trainCount=256&testCount=64&batchSize=32&epochs=3&method.delta=1&${tinyModel}`;

beforeAll(async () => {
  const context = await host.visitor({ viewport: { width: 1440, height: 1000 } });
  opened = await openPage(context, host.url + smallRun);
  page = opened.page;
});

test('one click makes a race of it, and a restart begins it on the same images', async () => {
  await expect.poll(() => page.locator('.race-setup').count(), patience).toBe(1);
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
  // To the end of an epoch of all, wherever the pause has met them.
  const before = await stands();
  await page.getByRole('button', { name: 'Epoch', exact: true }).click();
  await expect
    .poll(async () => {
      const now = await stands();
      const moved = now.join() !== before.join();
      return moved && now.every(({ left }) => left === 0) && (await phase()) === 'paused';
    }, patience)
    .toBe(true);
  for (const batch of [1, 2]) {
    await page.getByRole('button', { name: 'Batch', exact: true }).click();
    for (let run = 0; run < 3; run += 1) {
      await legend().nth(run).click();
      await expect.poll(() => meter(page, 'step'), patience).toMatch(new RegExp(`^${batch} `));
    }
    await expect.poll(phase, patience).toBe('paused');
  }
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

const panel = (id: string) => page.locator(`[data-panel="${id}"]`);

/** How dense each column of a selection map is on average, 0 to 255. */
function columnTones(canvas: Locator, columns: number): Promise<number[]> {
  return canvas.evaluate((element, count) => {
    const map = element as HTMLCanvasElement;
    const { width, height } = map;
    const { data } = map.getContext('2d')!.getImageData(0, 0, width, height);
    return Array.from({ length: count }, (_, column) => {
      const x = Math.floor(((column + 0.5) * width) / count);
      let sum = 0;
      for (let y = 0; y < height; y += 1) sum += data[(y * width + x) * 4 + 3] ?? 0;
      return sum / height;
    });
  }, columns);
}

test('the selection maps show what each run trained, and tell it under the pointer', async () => {
  const maps = panel('selectionMap').locator('canvas');
  expect(await maps.count()).toBe(3);
  await expect.poll(async () => (await columnTones(maps.nth(0), 3)).every((tone) => tone > 0)).toBe(true);
  const [seta, infobatch, full] = await Promise.all([0, 1, 2].map((i) => columnTones(maps.nth(i), 3)));
  // Full training is full colour everywhere, SeTa drops a random share from the first epoch on, InfoBatch from the second.
  expect(full).toEqual([255, 255, 255]);
  expect(seta?.every((tone) => tone < 250)).toBe(true);
  expect(infobatch?.[0]).toBe(255);
  expect(infobatch?.[1]).toBeLessThan(250);
  await maps.nth(0).hover({ position: { x: 8, y: 40 } });
  expect(await panel('selectionMap').locator('.map-readout').textContent()).toMatch(
    /^Epoch 1, .*SeTa .*InfoBatch .*Full training/,
  );
  expect(await page.locator('.cursor-hover').count()).toBe(1);
});

test('the results table sorts by every column and says so', async () => {
  const rows = panel('results').locator('.results tbody tr');
  expect(await rows.count()).toBe(3);
  const pruned = panel('results').getByRole('columnheader', { name: 'pruned' });
  await pruned.getByRole('button', { name: 'pruned', exact: true }).click();
  expect(await pruned.getAttribute('aria-sort')).toBe('descending');
  const shares = (await rows.locator('td:nth-of-type(4)').allTextContents()).map(Number.parseFloat);
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  expect(shares.at(-1)).toBe(0);
  expect(await rows.last().textContent()).toContain('Full training');
  expect(await panel('results').locator('.differences').textContent()).toContain('Groups');
});

test('what each run trains is shown by class and by loss, with real images that they disagree on', async () => {
  const figures = panel('skips').locator('.share-dots');
  expect(await figures.nth(0).locator('li').count()).toBe(10);
  expect(await figures.nth(1).locator('li').count()).toBe(10);
  expect(await figures.nth(1).locator('.dot').count()).toBe(30);
  await panel('skips').getByRole('button', { name: 'The other way round' }).click();
  await expect.poll(() => panel('skips').locator('.strip li').count(), patience).toBeGreaterThan(0);
  for (const text of await panel('skips').locator('.strip b').allTextContents()) {
    const [most = 0, least = 0] = text.split(' : ').map(Number);
    expect(most).toBeGreaterThan(least);
  }
});

test('the runs stand in the paper\u2019s chart, with what is different', async () => {
  expect(await panel('paper').locator('.own').count()).toBe(3);
  expect(await panel('paper').locator('.own-point').count()).toBe(3);
  expect(await panel('paper').locator('.paper-statement').textContent()).toContain('epochs 3 instead of 200');
  expect(opened.errors).toEqual([]);
});
