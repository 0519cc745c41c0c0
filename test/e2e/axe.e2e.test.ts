// axe over every view, each theme and each of three widths: no violations.
import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { hostBuiltPage, launchBrowserWithoutAdapter, openPage, tinyModel } from './openPage.ts';
import { withRecordings } from './recordedRuns.ts';

const host = hostBuiltPage();
const patience = { timeout: 200_000, interval: 300 };
const race = `#v=1&trainCount=128&testCount=16&batchSize=32&epochs=3&method.groups=3&vs=infobatch&vs=full&${tinyModel}`;
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

/** One line a violation: rule, where, why. Everything that axe knows is checked, best practices included. */
async function violations(page: Page, view: string): Promise<string[]> {
  await page.evaluate(axe.source);
  // What slides in or out is neither here nor there for axe.
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const found = await page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } };
    return checker.run({ resultTypes: ['violations'] });
  });
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${view}: ${id} (${help}) at ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ') ?? ''}`,
    ),
  );
}

async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
}

/** In both themes and at all widths, though not in all six pairs: colours do not depend on the width. */
async function everywhere(page: Page, view: string): Promise<string[]> {
  const found: string[] = [];
  for (const [place, theme] of (['light', 'dark', 'light'] as const).entries()) {
    await setTheme(page, theme);
    await page.setViewportSize(sizes[place]!);
    found.push(...(await violations(page, `${view}, ${theme}, ${sizes[place]!.width} px`)));
  }
  return found;
}

test('the page while it trains and after a race, its panels, settings and exports', async () => {
  const context = await host.visitor({ viewport: sizes[0]! });
  const { page } = await openPage(context, host.url + race);
  await expect.poll(() => page.locator('.sentence').textContent(), patience).toMatch(/Epoch 1/);
  const found = await violations(page, 'training');
  await expect.poll(() => page.locator('.sentence').textContent(), patience).toMatch(/^The race is over/);
  found.push(...(await everywhere(page, 'a finished race')));
  await page.setViewportSize(sizes[0]!);
  await page.evaluate(() => {
    for (const drawer of document.querySelectorAll('details')) drawer.open = true;
  });
  await page.locator('.presets a').first().click();
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    found.push(...(await violations(page, `all drawers open, changes waiting, ${theme}`)));
  }
  // As high as the whole sheet: axe takes what a fixed sheet has still to scroll to for off the screen.
  await page.setViewportSize({ width: 390, height: 6000 });
  await setTheme(page, 'light');
  await page.getByRole('button', { name: 'Settings' }).click();
  found.push(...(await violations(page, 'the settings sheet')));
  await page.locator('.sheet-head button').click();
  await page.setViewportSize(sizes[2]!);
  await page.getByRole('button', { name: 'Export' }).click();
  found.push(...(await violations(page, 'the export panel, 390 px')));
  await page.setViewportSize(sizes[0]!);
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    found.push(...(await violations(page, `the export panel, ${theme}`)));
  }
  await page.keyboard.press('Escape');
  await page.locator('h1').click();
  await page.keyboard.press('p');
  await page.locator('.presentation').waitFor();
  found.push(...(await everywhere(page, 'the presentation')));
  expect(found).toEqual([]);
  await context.close();
});

test('kept runs and an open lesson, in either language', async () => {
  const context = await host.visitor();
  const few = '#v=1&trainCount=64&testCount=16&batchSize=16&epochs=2&method=full';
  const { page } = await openPage(context, `${host.url}${few}&${tinyModel}`);
  await expect.poll(() => page.locator('.sentence').textContent(), patience).toMatch(/^Finished/);
  await page.getByRole('button', { name: /^Kept runs/ }).click();
  await page.locator('.kept-actions').first().waitFor();
  const found = await violations(page, 'kept runs');
  await page.getByRole('button', { name: 'Lessons', exact: true }).click();
  found.push(...(await violations(page, 'the list of lessons')));
  await page
    .locator('section.lesson')
    .getByRole('button', { name: /^What a loss says/ })
    .click();
  await page.locator('.lesson-body').waitFor();
  found.push(...(await violations(page, 'a lesson')));
  await page.locator('.language select').selectOption('de');
  await setTheme(page, 'dark');
  await expect.poll(() => page.locator('section.lesson').textContent()).toContain('Lektion 1');
  found.push(...(await violations(page, 'a lesson in German, dark')));
  expect(found).toEqual([]);
  await context.close();
});

test('a recorded run, and the page that says why nothing can be trained', async () => {
  const blind = await launchBrowserWithoutAdapter();
  const context = await blind.newContext({ viewport: sizes[0]! });
  await withRecordings(context);
  const { page } = await openPage(context, host.url, true);
  await page.locator('.recorded-bar').waitFor({ timeout: 60_000 });
  await expect.poll(() => page.locator('.sentence').textContent(), patience).toContain('The race is over');
  const found = await everywhere(page, 'a recorded run');
  const bare = await blind.newContext({ viewport: sizes[0]! });
  const { page: explanation } = await openPage(bare, host.url);
  await explanation.locator('.unsupported h2').waitFor({ timeout: 60_000 });
  found.push(...(await everywhere(explanation, 'no adapter')));
  expect(found).toEqual([]);
  await blind.close();
});

test('the bench page', async () => {
  const context = await host.visitor({ viewport: sizes[0]! });
  const { page } = await openPage(context, `${host.url}bench.html`);
  await page.locator('#run:enabled').waitFor({ timeout: 60_000 });
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const size of sizes) {
      await page.setViewportSize(size);
      found.push(...(await violations(page, `bench, ${colorScheme}, ${size.width} px`)));
    }
  }
  expect(found).toEqual([]);
  await context.close();
});
