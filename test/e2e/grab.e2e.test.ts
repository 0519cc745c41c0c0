// The window is grabbed while a run trains, the fork and the ghost are seen; then one travels back and goes on.
import type { Locator, Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { hostBuiltPage, type OpenedPage, openPage, tinyModel } from './openPage.ts';

const host = hostBuiltPage();
let opened: OpenedPage;
let page: Page;
const patience = { timeout: 230_000, interval: 300 };

const sentence = async () => (await page.locator('.sentence').textContent()) ?? '';
const phase = () => page.locator('.sentence').getAttribute('data-phase');
const bracket = async () => (await page.locator('.window-bracket text').textContent()) ?? '';
const handBar = async () => (await page.locator('.hand-bar').textContent()) ?? '';
const legend = () => page.locator('.race-legend button');
const grip = (which: 'from' | 'to' | 'whole'): Locator => page.locator(`.grip-${which}`);
const button = (name: string) => page.getByRole('button', { name, exact: true }).first();
const scrubber = () => page.locator('.scrubber input');
/** 'before epoch 5', as the histogram says. */
const shownEpoch = async () => {
  const caption = await page.locator('[data-chart="clusterHistogram"] figcaption b').first().textContent();
  return Number(/before epoch (\d+)/.exec(caption ?? '')?.[1]);
};

const smallRun = `#v=1&trainCount=256&testCount=64&batchSize=32&epochs=8&method.groups=6&method.delta=1&${tinyModel}`;

beforeAll(async () => {
  const context = await host.visitor({ viewport: { width: 1440, height: 1000 } });
  opened = await openPage(context, host.url + smallRun);
  page = opened.page;
});

/** What the sentence says once an epoch is closed and nothing moves. */
const closed = (epoch: number) => new RegExp(`Paused in epoch ${epoch} after (\\d+) of \\1 steps`);

/** Groups of 'groups 2 to 4'. */
function groupsIn(text: string): number[] {
  const [, from, to] = /groups? (\d+)(?: to (\d+))?/.exec(text) ?? [];
  return [Number(from), Number(to ?? from)];
}

// In single steps, so that no run is over before the hand is there.
test('the bracket offers its grips as sliders', async () => {
  await button('Pause').click(patience);
  await expect.poll(phase, patience).toBe('paused');
  await button('Epoch').click();
  await expect.poll(sentence, patience).toMatch(closed(1));
  await button('Batch').click();
  await expect.poll(sentence, patience).toMatch(/Paused in epoch 2 after 1 of/);
  expect(await grip('whole').count()).toBe(1);
  const [from, to] = groupsIn(await bracket());
  expect(await grip('from').getAttribute('aria-valuenow')).toBe(String(from));
  expect(await grip('to').getAttribute('aria-valuenow')).toBe(String(to));
  expect(await grip('to').getAttribute('aria-valuemax')).toBe('6');
});

test('dragging an end forks the run: the hand holds the window, the run itself goes on as a ghost', async () => {
  const [from] = groupsIn(await bracket());
  const room = (await grip('to').locator('.grip-room').boundingBox())!;
  const [x, y] = [room.x + room.width / 2, room.y + room.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 900, y, { steps: 4 });
  await expect.poll(bracket, patience).toMatch(new RegExp(`^groups? ${from}( to 6)?: [\\d,]+ images$`));
  await page.mouse.up();
  await expect.poll(() => legend().allTextContents(), patience).toEqual(['SeTa by itself', 'SeTa by hand']);
  expect(await handBar()).toContain('You hold the window on');
  expect(await handBar()).toContain('Both go on from the same network');
  await button('Epoch').click();
  await expect.poll(sentence, patience).toMatch(closed(2));
  await expect.poll(bracket, patience).toMatch(new RegExp(`^held by hand: groups? ${from}( to 6)?, `));
  await expect.poll(handBar, patience).toMatch(/After epoch \d SeTa by hand has [\d.]+ % test accuracy/);
});

test('the ghost is dashed and pale in the charts, in the same colour', async () => {
  const lines = page.locator('[data-chart="testAccuracy"] .recharts-line-curve');
  await expect.poll(() => lines.count(), patience).toBe(2);
  const looks = await lines.evaluateAll((all) =>
    all.map((one) => ['stroke', 'stroke-dasharray', 'stroke-opacity'].map((name) => one.getAttribute(name))),
  );
  const [ghost, own] = looks.sort((a, b) => Number(a[2]) - Number(b[2]));
  expect(ghost?.[0]).toBe(own?.[0]);
  expect(ghost?.[1]).toBe('3 3');
  expect(Number(ghost?.[2])).toBeLessThan(1);
});

test('the keys move the window for the next epoch, and letting go gives it back', async () => {
  await grip('to').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect.poll(bracket, patience).toMatch(/^from epoch \d on: group \d$/);
  expect(await legend().count()).toBe(2);
  await button('Epoch').click();
  await expect.poll(sentence, patience).toMatch(closed(3));
  expect(await bracket()).toMatch(/^held by hand: group \d, /);
  await button('Let go').click();
  expect(await handBar()).toContain('The window is let go');
  await button('Play').click();
  await expect.poll(sentence, patience).toMatch(/^The race is over\. Test accuracy: SeTa by itself [\d.]+ %/);
  await expect.poll(bracket, patience).toMatch(/^window: /);
});

test('the scrubber takes all panels back to a past epoch', async () => {
  expect(await shownEpoch()).toBe(8);
  await scrubber().focus();
  await page.keyboard.press('Home');
  await expect.poll(shownEpoch, patience).toBe(1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(shownEpoch, patience).toBe(3);
  expect(await page.locator('.samples').getAttribute('aria-label')).toContain('epoch 3');
  expect(await page.locator('.cursor-handle').getAttribute('aria-valuenow')).toBe('3');
  expect(await page.locator('.cursor-later').count()).toBe(1);
  expect(await page.locator('.map-later').count()).toBe(2);
  expect(await page.locator('.scrubber').textContent()).toContain(
    'All panels show epoch 3, 5 epochs before the end',
  );
  await page.keyboard.press('End');
  await expect.poll(shownEpoch, patience).toBe(8);
  expect(await page.locator('.cursor-later').count()).toBe(0);
});

test('from a past epoch one goes on with other settings, and the others stay', async () => {
  await scrubber().focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(shownEpoch, patience).toBe(7);
  await button('Go on from here').click();
  await expect.poll(() => legend().count(), patience).toBe(3);
  await expect
    .poll(sentence, patience)
    .toMatch(/^The race is over\. .*SeTa by hand [\d.]+ %.*; SeTa from epoch 7 [\d.]+ %/);
  expect(opened.errors).toEqual([]);
});
