// Nothing is lost: a reload, a lost GPU, a second tab and a run file, as a user meets them.
import type { BrowserContext, Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { destroyDevice, gripDevices } from '../../src/cli/soak/deviceGrip.ts';
import { hostBuiltPage, meter, openPage, tinyModel } from './openPage.ts';

const host = hostBuiltPage();
let context: BrowserContext;

beforeEach(async () => {
  context = await host.visitor();
});
afterEach(() => context.close());

// Full training compiles the fewest kernels: what is tried here is the same for every method.
const link = (rest: string) =>
  `${host.url}#v=1&trainCount=256&testCount=64&batchSize=32&method=full&${tinyModel}&${rest}`;

const patience = { timeout: 200_000, interval: 100 };
const until = (condition: () => Promise<boolean>) => expect.poll(condition, patience).toBe(true);

const epochAt = async (page: Page) => Number.parseInt(await meter(page, 'epoch'), 10) || 0;
const notices = (page: Page) => page.locator('.notices').innerText();
/** Epochs that the test accuracy is drawn at, as the page tells them to a reader of its data. */
const recordsOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number[]>((resolve, reject) => {
        const opening = indexedDB.open('seta-runs');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('epochs').objectStore('epochs').getAllKeys();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.map((key) => (key as [string, number])[1]));
          };
        };
      }),
  );

test('after a reload the run goes on at its last checkpoint, with the curves of the earlier epochs', async () => {
  // Epochs of more than three seconds have a checkpoint each.
  const { page, errors } = await openPage(context, link('epochs=4&speed=5'));
  await until(async () => (await epochAt(page)) >= 3);
  await page.reload();
  await until(async () => (await notices(page)).includes('Went on at epoch'));
  const [, at] = /Went on at epoch (\d) of 4, from this browser’s storage/.exec(await notices(page))!;
  // At most one epoch back, and the page shows what was there before.
  expect(Number(at)).toBeGreaterThanOrEqual(2);
  await until(async () =>
    (await page.locator('.sentence').innerText()).startsWith('Finished after 4 epochs'),
  );
  expect((await recordsOf(page)).sort()).toEqual([0, 1, 2, 3]);
  expect(errors).toEqual([]);
});

test('another address begins what it asks for and offers to go on with what is unfinished', async () => {
  const { page } = await openPage(context, link('epochs=6'));
  await until(async () => (await epochAt(page)) >= 3);
  await page.close();
  const { page: next } = await openPage(context, link('epochs=5'));
  await until(async () => (await notices(next)).includes('another set-up'));
  await until(async () => (await meter(next, 'epoch')).includes('/ 5'));
  await next.getByRole('button', { name: 'Go on with it' }).click();
  await until(async () => (await notices(next)).includes('Went on at epoch'));
  await until(async () => (await meter(next, 'epoch')).includes('/ 6'));
});

test('a GPU device destroyed in the middle of training: the page says so and the run goes on', async () => {
  const page = await context.newPage();
  await gripDevices(page);
  await page.route('**/recorded/index.json', (route) => route.fulfill({ body: '{"recordings": []}' }));
  await page.goto(link('epochs=12'));
  await until(async () => (await epochAt(page)) >= 3);
  expect(await destroyDevice(page)).toBe(1);
  await until(async () => (await notices(page)).includes('The GPU was lost and opened again'));
  const [, at] = /Training went on at epoch (\d+)/.exec(await notices(page))!;
  expect(Number(at)).toBeGreaterThanOrEqual(2);
  await until(async () =>
    (await page.locator('.sentence').innerText()).startsWith('Finished after 12 epochs'),
  );
  expect((await recordsOf(page)).sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i));
});

test('a second tab leaves the run to the first, begins one of its own and can take over', async () => {
  const { page: first } = await openPage(context, link('epochs=30'));
  await until(async () => (await epochAt(first)) >= 3);
  const { page: second } = await openPage(context, link('epochs=30'));
  await until(async () => (await notices(second)).includes('Another tab trains the run'));
  await until(async () => (await epochAt(second)) === 1);
  await second.getByRole('button', { name: 'Take it over' }).click();
  await until(async () => (await notices(second)).includes('Went on at epoch'));
  await until(async () =>
    (await notices(first)).includes('another tab of this browser has taken this run over'),
  );
  await until(async () => (await epochAt(second)) >= 4);
});
