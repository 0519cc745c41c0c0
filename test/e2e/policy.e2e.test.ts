// What the page is not allowed to do, it does not try either: no inline script, no eval, no other server, in training,
// a race, every panel, both engines, and on the bench page.
import type { BrowserContext, Page } from 'playwright';
import { expect, test } from 'vitest';
import { hostBuiltPage, meter, openPage, tinyModel } from './openPage.ts';

const host = hostBuiltPage();
const patience = { timeout: 230_000, interval: 300 };
const tiny = `#v=1&trainCount=64&testCount=16&batchSize=16&epochs=2&${tinyModel}`;

interface Watch {
  readonly context: BrowserContext;
  /** Every address asked for, by pages and workers. */
  readonly asked: string[];
  /** Every breach of the policy that a page or the console tells. */
  breaches(): Promise<string[]>;
}

/**
 * `long`, which TensorFlow.js counts with, tries WebAssembly when it loads and does without where it may not.
 * WebAssembly stays forbidden: nothing here needs it.
 */
const probesWasm = (line: string) => /wasm-eval|WebAssembly/.test(line);

async function watched(): Promise<Watch> {
  const context = await host.visitor();
  const asked: string[] = [];
  const told: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  context.on('console', (message) => {
    if (/Content.Security.Policy|Refused to|breach/i.test(message.text())) told.push(message.text());
  });
  // A worker tells its breaches to nobody but itself.
  await context.route('**/assets/worker-*.js', async (route) => {
    const response = await route.fetch();
    const listener =
      "addEventListener('securitypolicyviolation', (e) => console.error('breach', e.violatedDirective, e.blockedURI, e.sourceFile));";
    await route.fulfill({ response, body: `${listener}\n${await response.text()}` });
  });
  await context.addInitScript(() => {
    const window = globalThis as unknown as { breaches: string[] };
    window.breaches = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      window.breaches.push(`${violatedDirective}: ${blockedURI} in ${sourceFile}`);
    });
  });
  const breaches = async () => {
    const seen = await Promise.all(
      context
        .pages()
        .map((page) => page.evaluate(() => (globalThis as unknown as { breaches: string[] }).breaches)),
    );
    return [...seen.flat(), ...told].filter((line) => !probesWasm(line));
  };
  return { context, asked, breaches };
}

const elsewhere = (asked: readonly string[]) =>
  asked.filter((url) => !url.startsWith(host.url) && !/^(data|blob):/.test(url));

/** Runs `code` a moment later, where the debugger's own permission to evaluate does not reach. */
async function canEvaluate(where: Pick<Page, 'evaluate'>): Promise<boolean> {
  return where.evaluate(
    () =>
      new Promise<boolean>((done) => {
        setTimeout(() => {
          try {
            new Function('return 1')();
            done(true);
          } catch {
            done(false);
          }
        });
      }),
  );
}

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const drawer of document.querySelectorAll('details')) drawer.open = true;
  });
  await page.waitForTimeout(500);
}

test('training, a race and all panels ask no other server and keep to the policy', async () => {
  const { context, asked, breaches } = await watched();
  const { page, errors } = await openPage(context, `${host.url}${tiny}&vs=infobatch`, true);
  await expect.poll(() => page.locator('.sentence').textContent(), patience).toMatch(/^The race is over/);
  await openAll(page);
  expect(elsewhere(asked)).toEqual([]);
  expect(asked.some((url) => url.endsWith('.shard'))).toBe(true);
  expect(await breaches()).toEqual([]);
  expect(errors).toEqual([]);
  // The policy is in force, in the page and in the engine's worker.
  expect(await canEvaluate(page)).toBe(false);
  const worker = page.workers().find((one) => one.url().includes('worker'));
  expect(await canEvaluate(worker as unknown as Pick<Page, 'evaluate'>)).toBe(false);
  await expect.poll(breaches, patience).toContainEqual(expect.stringMatching(/^breach script-src/));
  const foreign = await page.evaluate(() => fetch('https://example.org/').then(String, () => 'refused'));
  expect(foreign).toBe('refused');
  expect((await breaches()).join(' ')).toContain('connect-src');
  await context.close();
});

test('TensorFlow.js trains under the same policy', async () => {
  const { context, asked, breaches } = await watched();
  const { page, errors } = await openPage(context, `${host.url}${tiny}&epochs=1&engine=tfjs`);
  await expect.poll(() => meter(page, 'pruned so far'), patience).toMatch(/%/);
  expect(elsewhere(asked)).toEqual([]);
  expect(await breaches()).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

test('the bench page loads and steps its contestants under the same policy', async () => {
  const { context, asked, breaches } = await watched();
  const { page, errors } = await openPage(context, `${host.url}bench.html?only=step&case=cnn3/1&rounds=1`);
  await page.getByRole('button', { name: 'Measure' }).click();
  // Once the rounds begin, all three have trained; timing them takes minutes here and tells nothing about the policy.
  await expect.poll(() => page.locator('#status').textContent(), patience).toMatch(/rounds$|^Done/);
  expect(asked.some((url) => url.includes('/jaxStep-'))).toBe(true);
  expect(asked.some((url) => url.includes('/tfjsStep-'))).toBe(true);
  expect(elsewhere(asked)).toEqual([]);
  expect(await breaches()).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});
