// What a soak does to the page: each action acts as a user or a machine would, through what the page shows.
import type { BrowserContext, Page } from 'playwright';
import { destroyDevice } from './deviceGrip.ts';
import { setSetting } from './setSetting.ts';

export interface SoakSite {
  readonly page: Page;
  readonly context: BrowserContext;
  /** A whole number >= 0 and < `below`, the next of the seed's. */
  readonly draw: (below: number) => number;
}

export interface SoakAction {
  readonly name: string;
  /** How often it comes, relative to the others. */
  readonly weight: number;
  act(site: SoakSite): Promise<void>;
}

const patience = { timeout: 120_000 };

async function press(page: Page, key: string): Promise<void> {
  await page.locator('body').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press(key);
}

async function settle(page: Page, phases: readonly string[], timeout = patience.timeout): Promise<void> {
  const selector = phases.map((phase) => `.sentence[data-phase="${phase}"]`).join(', ');
  await page.locator(selector).waitFor({ timeout });
}

async function set(page: Page, field: string, value: string): Promise<void> {
  // The method at work may not have such a setting.
  if ((await page.locator(`[data-field="${field}"]`).count()) > 0) await setSetting(page, field, value);
}

/** Orders one step and waits for its end; what stood still before the order must not pass for the end. */
async function stepBy(page: Page, key: string): Promise<void> {
  await press(page, key);
  const begun = page.locator('.sentence:not([data-phase="paused"])');
  // A batch can be over before anyone looks.
  await begun.waitFor({ timeout: 2000 }).catch(() => undefined);
  await settle(page, ['paused', 'finished']);
}

function isPaused(page: Page): Promise<boolean> {
  return page
    .locator('.sentence')
    .getAttribute('data-phase')
    .then((phase) => phase === 'paused');
}

export const soakActions: readonly SoakAction[] = [
  {
    name: 'pause and play',
    weight: 4,
    async act({ page, draw }) {
      await press(page, 'Space');
      // At the end of a run the same key begins the next one, which does not stand still.
      const stands = settle(page, ['paused'], 5000).catch(() => undefined);
      await Promise.all([stands, page.waitForTimeout(200 + draw(1500))]);
      if (await isPaused(page)) await press(page, 'Space');
    },
  },
  {
    name: 'a batch and an epoch by hand',
    weight: 2,
    async act({ page }) {
      await stepBy(page, 'Shift+ArrowRight');
      await stepBy(page, 'ArrowRight');
      if (await isPaused(page)) await press(page, 'Space');
    },
  },
  {
    name: 'restart',
    weight: 2,
    async act({ page }) {
      await press(page, 'r');
    },
  },
  {
    name: 'other settings',
    weight: 3,
    async act({ page, draw }) {
      const method = ['seta', 'infobatch', 'dynamic', 'full', 'seta'][draw(5)] ?? 'seta';
      await page.locator('[data-field="method"] select').selectOption(method);
      await set(page, 'methodParams.groups', String(2 + draw(12)));
      await set(page, 'methodParams.windowScale', ((1 + draw(9)) / 10).toFixed(1));
      await set(page, 'seed', String(draw(1000)));
      await press(page, 'r');
    },
  },
  {
    name: 'hidden tab',
    weight: 2,
    async act({ page, context, draw }) {
      const other = await context.newPage();
      await other.bringToFront();
      await other.waitForTimeout(1000 + draw(3000));
      await other.close();
      await page.bringToFront();
    },
  },
  {
    name: 'another size of window',
    weight: 1,
    async act({ page, draw }) {
      const sizes = [
        { width: 1440, height: 900 },
        { width: 1024, height: 768 },
      ];
      await page.setViewportSize(sizes[draw(sizes.length)] ?? sizes[0]!);
    },
  },
  {
    name: 'lost device',
    weight: 2,
    async act({ page }) {
      await destroyDevice(page);
    },
  },
  {
    name: 'fork',
    weight: 2,
    async act({ page, draw }) {
      const scrubber = page.locator('.scrubber input');
      await scrubber.focus();
      await scrubber.press('Home');
      for (let step = draw(4); step > 0; step--) await scrubber.press('ArrowRight');
      const goOn = page.getByRole('button', { name: 'Go on from here' });
      if ((await goOn.count()) > 0 && (await goOn.isEnabled())) await goOn.click();
      await scrubber.focus();
      await scrubber.press('End');
    },
  },
  {
    name: 'reload',
    weight: 1,
    async act({ page }) {
      await page.reload();
    },
  },
];

/** The next action of a seeded stream, by weight. */
export function nextAction(draw: SoakSite['draw']): SoakAction {
  const total = soakActions.reduce((sum, { weight }) => sum + weight, 0);
  let left = draw(total);
  for (const action of soakActions) {
    left -= action.weight;
    if (left < 0) return action;
  }
  throw new RangeError('an action was drawn past the last');
}
