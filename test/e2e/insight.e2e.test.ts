// A click on an image tells its life; spoilt images are marked, counted and told in it; the lens says what it lacks.
import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { corruptionKinds, corruptionPlan } from '../../src/core/corruption.ts';
import { hostBuiltPage, type OpenedPage, openPage, tinyModel } from './openPage.ts';

const host = hostBuiltPage();
let opened: OpenedPage;
let page: Page;
const patience = { timeout: 230_000, interval: 300 };

const settings = { labelNoise: 0.2, duplicates: 0.1, blurred: 0.1, blank: 0.1, corruptionSeed: 0 };
const spoil = 'labelNoise=0.2&duplicates=0.1&blurred=0.1&blank=0.1';
const link = `#v=1&trainCount=256&testCount=64&batchSize=32&epochs=4&method.delta=1&${spoil}&vs=full&${tinyModel}`;
const plan = corruptionPlan(256, settings);
const spoiltCount = plan.count;

const phase = () => page.locator('.sentence').getAttribute('data-phase');
const life = () => page.locator('.biography');

beforeAll(async () => {
  const context = await host.visitor();
  opened = await openPage(context, host.url + link);
  page = opened.page;
});

test('the link spoils as many images as the plan says, and every one is counted in a bar', async () => {
  await expect.poll(phase, patience).toBe('finished');
  const note = page.locator('[data-field="labelNoise"] .problem');
  expect(await note.textContent()).toContain(
    `${spoiltCount} of the 256 training images are spoilt on purpose`,
  );
  expect(await page.locator('.fates').textContent()).toContain(`spoilt ${spoiltCount}`);
  await expect
    .poll(
      () =>
        page
          .locator('.spoilt-marks rect')
          .evaluateAll((all) => all.reduce((sum, one) => sum + Number(one.getAttribute('data-spoilt')), 0)),
      patience,
    )
    .toBe(spoiltCount);
});

test('the charts and the table say how each run treats them; full training leaves nothing out', async () => {
  for (const id of ['catchRecall', 'catchPrecision']) {
    expect(await page.locator(`[data-chart="${id}"]`).count()).toBe(1);
  }
  const rows = page.locator('[data-panel="catch"] tbody tr');
  expect(await rows.count()).toBe(2);
  expect(await rows.nth(1).locator('td').first().textContent()).toBe('0.0 %');
  expect(await rows.nth(0).locator('td').first().textContent()).toMatch(/^[1-9]\d?\.\d %$/);
  expect(await page.locator('.catch-words').textContent()).toContain('Full training left nothing out.');
  // One column for each kind that there is.
  expect(await rows.nth(0).locator('td').count()).toBe(4 + corruptionKinds.length);
});

test('a clicked image tells its life, with a prediction that adds up', async () => {
  await page.locator('.samples').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => life().locator('.prediction li').count(), patience).toBeGreaterThanOrEqual(4);
  expect(await life().locator('.prediction').textContent()).toContain('after epoch 4');
  expect(await life().textContent()).toMatch(/Trained in \d of 4 epochs/);
  expect(await life().locator('.life-chart circle, .life-chart path[d^="M"]').count()).toBeGreaterThanOrEqual(
    4,
  );
  const sample = Number(await life().getAttribute('data-sample'));
  const nearest = life().locator('.nearest button');
  expect(await nearest.count()).toBe(8);
  // One of the nearest by loss is a click away, and so is its own life.
  await nearest.first().click();
  await expect.poll(async () => Number(await life().getAttribute('data-sample')), patience).not.toBe(sample);
});

test('the life of a mislabelled image names both labels, that of a duplicate leads to its original', async () => {
  const found = new Set<string>();
  const canvas = page.locator('.samples canvas');
  const box = (await canvas.boundingBox())!;
  for (let y = 8; y < box.height && found.size < 2; y += 15) {
    for (let x = 50; x < box.width && found.size < 2; x += 15) {
      await canvas.click({ position: { x, y } });
      if ((await life().count()) === 0) continue;
      const sample = Number(await life().getAttribute('data-sample'));
      const kind = corruptionKinds[plan.kinds[sample]! - 1];
      if ((kind !== 'mislabelled' && kind !== 'duplicate') || found.has(kind)) continue;
      found.add(kind);
      const note = life().locator('.spoilt-note');
      if (kind === 'mislabelled') {
        await expect.poll(() => note.textContent(), patience).toMatch(/wrong label, truly \w+/);
        const given = (await life().locator('.image-facts b').first().textContent()) ?? '';
        expect(await note.locator('b').textContent()).not.toBe(given);
        await expect
          .poll(() => life().locator('.prediction').textContent(), patience)
          .toContain('true label');
      } else {
        await note.locator('button').click();
        const original = `${plan.originals[sample]}`;
        await expect.poll(() => life().getAttribute('data-sample'), patience).toBe(original);
        // The original is clean.
        expect(await life().locator('.spoilt-note').count()).toBe(0);
      }
    }
  }
  expect(found.size).toBe(2);
});

test('the lens says how many epochs it needs', async () => {
  const lens = page.locator('[data-panel="oscillation"]');
  expect(await lens.locator('#lens-contents').count()).toBe(0);
  await lens.getByRole('button').click();
  expect(await lens.textContent()).toContain('The lens needs 12 epochs');
  expect(await lens.textContent()).toContain('These runs will have 3: set more epochs');
  expect(await lens.locator('svg[role="img"]').count()).toBe(0);
});

test('a restart without corruption brings the pristine images back, from what is kept', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const field = page.locator('[data-field="labelNoise"]');
  await field.locator('.reset').click();
  const more = page.locator('details', { has: page.locator('[data-field="blank"]') });
  await more.locator('summary').click();
  for (const id of ['duplicates', 'blurred', 'blank'])
    await page.locator(`[data-field="${id}"] .reset`).click();
  await page.locator('.restart-bar button', { hasText: 'Restart' }).click();
  await expect.poll(() => page.locator('[data-panel="catch"]').count(), patience).toBe(0);
  await expect.poll(phase, patience).toBe('finished');
  expect(await page.locator('.fates').textContent()).not.toContain('spoilt');
  expect(await page.locator('[data-chart="catchRecall"]').count()).toBe(0);
  expect(asked.filter((url) => /\.shard$/.test(url))).toEqual([]);
  expect(opened.errors).toEqual([]);
});
