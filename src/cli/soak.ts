// `npm run soak` once it is built: the page trains a small run for many epochs in Chromium while a seeded stream of
// pauses, restarts, new settings, forks, hidden tabs, reloads and lost devices goes over it. Says what it found; 1 when it is a fault.
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { hashWords } from '../core/hash.ts';
import { browserLaunch } from './browserLaunch.mjs';
import { serveFolder } from './serveFolder.mjs';
import { nextAction } from './soak/actions.ts';
import { gripDevices } from './soak/deviceGrip.ts';
import { EpochWatch, type Heard, listenToWorkers } from './soak/epochWatch.ts';
import { growthOf, type MemorySample, openMemory } from './soak/memory.ts';

const help = `Trains a small run in Chromium for many epochs while it is paused, restarted, hidden, changed and robbed of its GPU.

  npm run soak
  npm run soak -- --epochs 50 --seed 7

  --epochs N   epochs to train in all (200)
  --seed N     of the stream of actions and their times (0)

Faults: an uncaught error or rejection in page or worker, an epoch left out or told out of order, a loss that is not
a number, no epoch for three minutes, memory that grew by more than a quarter. Exit codes: 0 none, 1 some, 2 a bad option.
`;

const stuckMs = 180_000;
/** Growth from the second to the last quarter that counts as a leak. */
const mostGrowth = 1.25;
const set = 'trainCount=256&testCount=64&epochs=12&batchSize=64';
const model = 'model.channels1=4&model.channels2=4&model.channels3=8';

function numberOption(name: string, text: string | undefined, standard: number, least: number): number {
  if (text === undefined) return standard;
  if (!/^\d+$/.test(text) || Number(text) < least) {
    console.error(`--${name} must be a whole number from ${least}, got ${text}; see --help`);
    process.exit(2);
  }
  return Number(text);
}

function options(): { readonly epochs: number; readonly seed: number } {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ options: { epochs: text, seed: text, help: { type: 'boolean' } } });
    if (values.help) {
      process.stdout.write(help);
      process.exit(0);
    }
    return {
      epochs: numberOption('epochs', values.epochs, 200, 1),
      seed: numberOption('seed', values.seed, 0, 0),
    };
  } catch (error) {
    console.error(`${(error as Error).message.split('\n')[0]}; see --help`);
    process.exit(2);
  }
}

const megabytes = (bytes: number | null) => (bytes === null ? 'unknown' : `${(bytes / 1e6).toFixed(0)} MB`);
const percent = (growth: number | null) =>
  growth === null ? 'too few samples' : `${(100 * (growth - 1)).toFixed(1)} %`;

async function soak({ epochs, seed }: { readonly epochs: number; readonly seed: number }): Promise<boolean> {
  const served = await serveFolder('dist', { prefix: '/soak/' });
  const launch = browserLaunch();
  const browser = await chromium.launch(launch);
  const watch = new EpochWatch();
  const samples: MemorySample[] = [];
  const counts = new Map<string, number>();
  try {
    // What a service worker answers, the grip on the devices cannot reach.
    const context = await browser.newContext({
      ...{ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' },
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => watch.faults.push(`page: ${error.message}`));
    page.on('crash', () => watch.faults.push('the page crashed'));
    page.on('worker', (worker) => {
      void worker
        .evaluate(() => {
          globalThis.addEventListener('unhandledrejection', (event) =>
            setTimeout(() => {
              throw event.reason;
            }),
          );
        })
        .catch(() => undefined); // A worker that is gone again needs no watching.
    });
    await page.exposeFunction('soakHeard', (heard: Heard) => watch.hear(heard));
    await page.addInitScript(listenToWorkers);
    await gripDevices(page);
    await page.goto(`${served.url}#v=1&${set}&${model}`);
    const memory = await openMemory(browser, page);
    let drawn = 0;
    const draw = (below: number) => hashWords(seed, drawn++) % below;
    const site = { page, context, draw };
    while (watch.epochs < epochs) {
      const until = watch.epochs + 1 + draw(3);
      const waitedSince = performance.now();
      while (watch.epochs < Math.min(until, epochs)) {
        if (performance.now() - waitedSince > stuckMs) {
          const said = await page.locator('.sentence').textContent();
          throw new Error(`no epoch for ${stuckMs / 1000} s; the page says: ${said}`);
        }
        const phase = await page.locator('.sentence').getAttribute('data-phase');
        if (phase === 'finished') await page.keyboard.press('r');
        await page.waitForTimeout(100);
      }
      samples.push(await memory());
      const action = nextAction(draw);
      counts.set(action.name, (counts.get(action.name) ?? 0) + 1);
      const { heapBytes, residentBytes } = samples.at(-1)!;
      console.log(
        `epoch ${watch.epochs} of ${epochs}, heap ${megabytes(heapBytes)}, resident ${megabytes(residentBytes)}: ${action.name}`,
      );
      await action.act(site);
    }
  } catch (error) {
    watch.faults.push((error as Error).message);
  } finally {
    await browser.close();
    await served.close();
  }
  const growth = {
    heap: growthOf(samples.map(({ heapBytes }) => heapBytes)),
    resident: growthOf(samples.map(({ residentBytes }) => residentBytes)),
  };
  for (const [what, grown] of Object.entries(growth)) {
    if (grown !== null && grown > mostGrowth) watch.faults.push(`${what} memory grew by ${percent(grown)}`);
  }
  console.log(
    `\n${watch.epochs} epochs, seed ${seed}: ${[...counts].map(([name, n]) => `${n} x ${name}`).join(', ')}`,
  );
  console.log(
    `memory, last quarter over second: heap ${percent(growth.heap)}, resident ${percent(growth.resident)}`,
  );
  for (const fault of watch.faults) console.log(`FAULT ${fault}`);
  console.log(`${watch.faults.length} faults`);
  return watch.faults.length === 0;
}

process.exitCode = (await soak(options())) ? 0 : 1;
