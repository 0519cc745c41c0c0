import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { hostBuiltPage, type OpenedPage, openPage, stepsDone, tinyModel } from './openPage.ts';

const host = hostBuiltPage();
let opened: OpenedPage;
let page: Page;
const patience = { timeout: 60_000, interval: 100 };
/** Each lesson's run is compiled anew, which takes SwiftShader long on a busy machine. */
const compiling = 120_000;

const lesson = () => page.locator('section.lesson');
const phase = () => page.locator('.sentence').getAttribute('data-phase');
const hash = () => page.evaluate(() => location.hash);
const verdict = () => lesson().locator('.lesson-verdict').count();

/** Goes on once the step is done: until then the same button offers to skip it. */
async function next(): Promise<void> {
  await lesson().getByRole('button', { name: 'Next' }).click({ timeout: patience.timeout });
}

beforeAll(async () => {
  const context = await host.visitor();
  const few = `#v=1&trainCount=64&testCount=16&batchSize=16&${tinyModel}`;
  opened = await openPage(context, `${host.url}${few}`);
  page = opened.page;
});

test(
  'the page runs by itself at the first visit, with a way into the lessons beside it',
  async () => {
    await expect.poll(() => stepsDone(page), patience).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: 'New here? A two-minute lesson' }).count()).toBe(1);
    expect(await lesson().count()).toBe(0);
  },
  compiling,
);

test('a term opens its note by the keyboard, Escape closes it and the word has the focus again', async () => {
  const word = page.locator('[data-chart="centroidPaths"] .term');
  const note = page.getByRole('note', { name: 'Centroid' });
  await word.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => note.isVisible(), patience).toBe(true);
  await expect
    .poll(() => note.textContent(), patience)
    .toContain('The mean loss of the images of one group.');
  expect(await note.locator('math').count()).toBe(1);
  expect(await word.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Lesson 3: /);
  await page.keyboard.press('Escape');
  await expect.poll(() => note.isVisible(), patience).toBe(false);
  await expect
    .poll(() => word.evaluate((element) => element === document.activeElement), patience)
    .toBe(true);
});

test('the note of a term stays inside of the window, and a press beside it closes it', async () => {
  await page.locator('.aside .term').first().click();
  const note = page.locator('.term-note:popover-open');
  const box = await note.boundingBox();
  expect(box!.x + box!.width).toBeLessThanOrEqual(1440);
  expect(box!.x).toBeGreaterThanOrEqual(0);
  await page.locator('h1').click();
  await expect.poll(() => note.count(), patience).toBe(0);
});

test('every term on the page has a name and a note', async () => {
  const terms = await page
    .locator('.term')
    .evaluateAll((words) =>
      words.map((word) => [
        word.textContent,
        document.getElementById(word.getAttribute('popovertarget') ?? '')?.getAttribute('role'),
      ]),
    );
  expect(terms.length).toBeGreaterThan(30);
  expect(terms.filter(([text, role]) => !text || role !== 'note')).toEqual([]);
});

test(
  'lesson 4 begins: it sets its run up, waits for the window and holds still',
  async () => {
    // A run that is over and has seen many windows must not count for the lesson's own.
    await expect.poll(phase, patience).toBe('finished');
    await page.getByRole('button', { name: 'Lessons', exact: true }).click();
    await lesson()
      .getByRole('button', { name: /^The sliding window/ })
      .click();
    await expect.poll(hash, patience).toContain('method.groups=5');
    expect(await hash()).toMatch(/trainCount=64&.*lesson=4\.1$/);
    expect(await page.locator('[data-lesson-panel]').getAttribute('data-chart')).toBe('clusterHistogram');
    await next();
    await expect.poll(phase, patience).toBe('paused');
    expect(await lesson().textContent()).toContain('The window always covers 3 neighbouring groups of 5.');
  },
  compiling,
);

test('a number is answered by the keyboard and compared with the run', async () => {
  await lesson().locator('.lesson-number input').fill('4');
  await page.keyboard.press('Enter');
  expect(await lesson().locator('.lesson-verdict').textContent()).toContain('You said 4. Here it is 3.');
  await lesson().locator('summary').click();
  expect(await lesson().locator('math').isVisible()).toBe(true);
});

test('another language shows the same step with its answer, and leaves the run alone', async () => {
  const language = page.locator('.language select');
  const before = await stepsDone(page);
  await language.selectOption('de');
  await expect.poll(() => lesson().textContent(), patience).toContain('Ihre Antwort: 4. Hier ist es 3.');
  expect(await lesson().textContent()).toContain('Das Fenster umfasst immer 3 benachbarte Gruppen von 5.');
  expect(await phase()).toBe('paused');
  expect(await hash()).toMatch(/lesson=4\.2$/);
  await language.selectOption('en');
  await expect.poll(() => lesson().textContent(), patience).toContain('You said 4. Here it is 3.');
  expect(await stepsDone(page)).toBe(before);
  await next();
});

test(
  'a guess lets the run go on, and the run tells whether it was right',
  async () => {
    expect(await page.locator('[data-lesson-panel]').getAttribute('data-chart')).toBe('trainLoss');
    expect(await phase()).toBe('paused');
    await lesson().getByRole('button', { name: 'fall', exact: true }).click();
    await expect.poll(() => lesson().textContent(), patience).toContain('Fell back 0 of 2 times');
    await expect.poll(verdict, patience).toBe(1);
    expect(await lesson().textContent()).toMatch(/At the newest fall it went from \d\.\d\d to \d\.\d\d/);
    await next();
  },
  compiling,
);

test(
  'the teeth of the saw are counted on the live curve, which then holds still',
  async () => {
    await lesson().locator('.lesson-number input').fill('3');
    await page.keyboard.press('Enter');
    await expect.poll(verdict, patience).toBe(1);
    await expect.poll(phase, patience).toBe('paused');
    expect(await lesson().textContent()).toMatch(/The peaks of your curve lie at .* The window has 3 places/);
    await next();
  },
  compiling,
);

test(
  'the lesson ends with the run, and a reload finds the same step',
  async () => {
    await lesson().getByRole('button', { name: 'Show me' }).click();
    await next();
    await expect.poll(phase, patience).toBe('finished');
    expect(await lesson().textContent()).toMatch(
      /Finished: test accuracy \d+\.\d %, \d+ % of the work saved/,
    );
    expect(await hash()).toMatch(/lesson=4\.6$/);
    await page.reload();
    await expect.poll(() => lesson().count(), patience).toBe(1);
    expect(await lesson().textContent()).toContain('step 6 of 6');
  },
  compiling,
);

test(
  'a setting changed by hand is left alone; the lesson says so and how to come back',
  async () => {
    await page.locator('[data-field="methodParams.groups"] input[type="text"]').fill('4');
    await page.locator('.transport').getByRole('button', { name: 'Restart' }).click();
    const apart = lesson().locator('.lesson-apart');
    await expect.poll(() => apart.textContent(), patience).toContain('Groups 4 instead of 5');
    await apart.getByRole('button').click();
    await expect.poll(() => apart.count(), patience).toBe(0);
  },
  compiling,
);

test('leaving gives the settings from before the lesson back and keeps the page running', async () => {
  await lesson().getByRole('button', { name: 'Leave' }).click();
  expect(await lesson().count()).toBe(0);
  expect(await hash()).not.toContain('lesson');
  expect(await page.locator('[data-lesson-panel]').count()).toBe(0);
  expect(opened.errors).toEqual([]);
});
