import { expect, test } from 'vitest';
import { hostBuiltPage, openPage, stepsDone, tinyModel } from './openPage.ts';

const host = hostBuiltPage();
const smallRun = `#v=1&trainCount=128&testCount=16&batchSize=16&${tinyModel}`;
const patience = { timeout: 150_000, interval: 200 };

test('the second visit loads no shard from the network', async () => {
  const context = await host.visitor();
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const { page } = await openPage(context, host.url + smallRun);
  const images = () => page.locator('.sentence').textContent();
  await expect.poll(() => page.locator('.footer').textContent(), patience).toMatch(/Storage used: [1-9]/);
  await expect.poll(images, patience).toMatch(/images are here|Epoch 1/);
  expect(asked.some((url) => url.endsWith('.shard'))).toBe(true);
  asked.length = 0;
  await page.reload();
  await expect.poll(images, patience).toMatch(/images are here|Epoch 1/);
  expect(asked.filter((url) => url.endsWith('.shard'))).toEqual([]);
  await context.close();
});

test('a corrupt shard is named with what was wrong, and a retry loads it', async () => {
  const context = await host.visitor();
  let corrupt = true;
  await context.route('**/train-00.shard', async (route) => {
    if (!corrupt) return route.continue();
    const response = await route.fetch();
    const body = await response.body();
    body.fill(7, 1000, 2000);
    await route.fulfill({ response, body });
  });
  const { page } = await openPage(context, host.url + smallRun);
  const notice = page.locator('.notice-error');
  await notice.waitFor({ timeout: 60_000 });
  expect(await notice.textContent()).toContain('train-00');
  corrupt = false;
  await notice.getByRole('button', { name: 'Retry' }).click();
  await expect.poll(() => notice.count(), patience).toBe(0);
  await expect.poll(() => stepsDone(page), patience).toBeGreaterThan(0);
  await context.close();
});

test('a run that began before all images were there says so by the band over its epochs and in the results', async () => {
  const context = await host.visitor();
  await context.route('**/train-01.shard', (route) => route.abort());
  const { page } = await openPage(context, host.url + smallRun.replace('=128', '=10000'));
  const name = page.locator('.growing-name');
  await expect.poll(() => name.count(), patience).toBe(1);
  expect(await name.textContent()).toBe('grew while loading');
  expect(await page.locator('.aside').textContent()).toContain(
    'Grew while loading: epoch 1 began with 5,000 of 10,000 images.',
  );
  await context.close();
});
