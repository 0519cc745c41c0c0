import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { setSetting } from '../../src/cli/soak/setSetting.ts';
import { hostBuiltPage, meter, type OpenedPage, openPage, stepsDone } from './openPage.ts';

const host = hostBuiltPage();
let opened: OpenedPage;
let page: Page;
const patience = { timeout: 150_000, interval: 200 };

const sentence = () => page.locator('.sentence').textContent();
const phase = () => page.locator('.sentence').getAttribute('data-phase');
const epoch = async () => Number.parseInt(await meter(page, 'epoch'), 10) || 0;

beforeAll(async () => {
  const context = await host.visitor();
  await context.addInitScript(() => {
    const watched = globalThis as unknown as { longTasks: number[] };
    watched.longTasks = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watched.longTasks.push(entry.duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  opened = await openPage(context, host.url);
  page = opened.page;
});

test('training starts by itself, and a software adapter says that it is one', async () => {
  await expect.poll(() => stepsDone(page), patience).toBeGreaterThan(0);
  expect(await sentence()).toMatch(/^Epoch 1: no loss is known yet, every group is used; \d+ of \d+ images/);
  expect(await page.locator('.notice').textContent()).toContain('runs on the CPU');
  expect(await page.locator('.data-progress, .epoch-progress').count()).toBeGreaterThan(0);
});

test('pause stops the steps and says where', async () => {
  await page.getByRole('button', { name: 'Pause' }).first().click();
  await expect.poll(phase, patience).toBe('paused');
  expect(await sentence()).toMatch(/^Paused in epoch 1 after \d+ of \d+ steps/);
  const before = await stepsDone(page);
  await page.waitForTimeout(1000);
  expect(await stepsDone(page)).toBe(before);
});

test('an impossible window is answered at its control and cannot start', async () => {
  await setSetting(page, 'methodParams.windowScale', '0.05');
  const control = page.locator('[data-field="methodParams.windowScale"]');
  await expect.poll(() => control.locator('.problem-error').count(), patience).toBe(1);
  expect(await control.locator('input[type="text"]').getAttribute('aria-invalid')).toBe('true');
  expect(await page.locator('.restart-bar button', { hasText: 'Restart' }).isDisabled()).toBe(true);
  await page.getByRole('toolbar').getByRole('button', { name: 'Restart' }).click();
  const refusal = page.locator('.notice-error', { hasText: 'A restart is not possible like this' });
  expect(await refusal.textContent()).toContain('Window scale: ');
  await control.getByRole('button', { name: /^Reset/ }).click();
  await expect.poll(() => control.locator('.problem-error').count(), patience).toBe(0);
  expect(await refusal.count()).toBe(0);
  expect(await page.locator('.restart-bar').count()).toBe(0);
});

test('settings wait for the restart, which trains with them', async () => {
  for (const [field, value] of [
    ['trainCount', '64'],
    ['testCount', '16'],
    ['batchSize', '16'],
    ['epochs', '6'],
    ['methodParams.groups', '5'],
    ['methodParams.windowScale', '0.6'],
  ] as const) {
    await setSetting(page, field, value);
  }
  expect(await page.locator('.restart-bar').textContent()).toContain('changes wait for a restart');
  expect(await page.locator('[data-field="epochs"]').textContent()).toContain(
    'Running with 20 until the restart',
  );
  await page.locator('.restart-bar button', { hasText: 'Restart' }).click();
  await expect.poll(() => meter(page, 'epoch'), patience).toContain('/ 6');
  expect(await page.locator('.restart-bar').count()).toBe(0);
});

test('the right arrow trains to the end of the epoch, then pauses', async () => {
  await page.locator('h1').click();
  await page.keyboard.press('Space');
  await expect.poll(phase, patience).toBe('paused');
  const records = () => page.locator('[data-chart="testAccuracy"] .recharts-line-dot').count();
  const before = await records();
  await page.keyboard.press('ArrowRight');
  await expect.poll(records, patience).toBe(before + 1);
  await expect.poll(phase, patience).toBe('paused');
});

test('Shift and the right arrow train one batch', async () => {
  const at = async () => (await epoch()) * 1000 + (await stepsDone(page));
  const before = await at();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(at, patience).toBeGreaterThan(before);
  await expect.poll(phase, patience).toBe('paused');
  expect(await stepsDone(page)).toBe(1);
});

test('all panels move while it plays to its end', async () => {
  await page.keyboard.press('Space');
  await expect.poll(() => page.locator('.window-bracket .window-line').count(), patience).toBe(1);
  const places = new Set<string>();
  while ((await phase()) !== 'finished') {
    const text = await page
      .locator('.window-bracket text')
      .textContent({ timeout: 500 })
      .catch(() => null);
    if (text) places.add(text);
    await page.waitForTimeout(100);
  }
  expect(places.size).toBeGreaterThan(1);
  expect(await page.locator('.bars rect').count()).toBeGreaterThan(3);
  expect(await page.locator('.window-band rect').count()).toBeGreaterThan(2);
  for (const chart of ['trainLoss', 'trainAccuracy', 'testAccuracy', 'savedRatio']) {
    expect(await page.locator(`[data-chart="${chart}"] .recharts-line-dot`).count()).toBe(6);
  }
  expect(await page.locator('.step-loss').getAttribute('points')).not.toBe('');
  expect(await sentence()).toMatch(
    /^Finished after 6 epochs: test accuracy [\d.]+ %, \d+ % of the training work/,
  );
  const drawn = await page.locator('.samples canvas').evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data;
    return pixels?.some((value) => value > 0) ?? false;
  });
  expect(drawn).toBe(true);
});

test('the epoch line goes back, shows that epoch, and becomes live again', async () => {
  const line = page.getByRole('slider', { name: 'Epoch shown', exact: true });
  await line.focus();
  await page.keyboard.press('Home');
  expect(await line.getAttribute('aria-valuenow')).toBe('1');
  expect(await page.locator('[data-chart="clusterHistogram"] figcaption').textContent()).toContain(
    'before epoch 1',
  );
  expect(await page.locator('.why').textContent()).toContain('same starting loss');
  await page.keyboard.press('End');
  expect(await line.getAttribute('aria-valuenow')).toBe('6');
});

test('pointing at an epoch marks it in every chart and in the numbers', async () => {
  const box = (await page.locator('[data-chart="testAccuracy"]').boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.35, box.y + box.height / 2);
  await expect.poll(() => page.locator('.cursor-hover').count()).toBe(1);
  const shown = await page.locator('.card thead th').nth(1).textContent();
  expect(Number(shown)).toBeGreaterThan(1);
  expect(Number(shown)).toBeLessThan(6);
});

test('R restarts from the keyboard, Space in a field does not pause', async () => {
  await page.locator('h1').click();
  await page.keyboard.press('r');
  await expect.poll(phase, patience).not.toBe('finished');
  await page.locator('[data-field="epochs"] input[type="text"]').focus();
  await page.keyboard.press('Space');
  expect(await page.getByRole('button', { name: 'Pause' }).first().isVisible()).toBe(true);
  expect(opened.errors).toEqual([]);
});

test('after a click on Restart Space pauses instead of restarting once more', async () => {
  await page.getByRole('toolbar').getByRole('button', { name: 'Restart' }).click();
  await page.keyboard.press('Space');
  await expect.poll(phase, patience).toBe('paused');
  await page.keyboard.press('Space');
  await expect.poll(phase, patience).not.toBe('paused');
  expect(opened.errors).toEqual([]);
});

test('how long the main thread was held up is reported', async () => {
  const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
  const worst = Math.max(0, ...tasks);
  console.log(
    `main thread: ${tasks.length} tasks over 50 ms while training, the longest ${Math.round(worst)} ms`,
  );
  expect(Array.isArray(tasks)).toBe(true);
});
