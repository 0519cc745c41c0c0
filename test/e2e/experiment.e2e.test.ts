// The headless program as a user starts it, on the adapter of the other GPU suites: Chromium's SwiftShader, or the
// machine's own with WEBGPU_ADAPTER=default.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserLaunch } from '../../src/cli/browserLaunch.mjs';
import type { EpochRecord } from '../../src/core/records.ts';

type Environment = Readonly<Record<string, string>>;

const probe = `import { create } from 'webgpu';
process.exit((await create([]).requestAdapter()) ? 0 : 1);`;

/** What makes Node find an adapter, SwiftShader where Chromium brings it along; null where nothing does. */
function adapterEnvironment(): Environment | null {
  const browser = realpathSync(browserLaunch().executablePath ?? chromium.executablePath());
  const swiftShaders = [dirname(browser), '/usr/lib/chromium']
    .filter((folder) => existsSync(join(folder, 'vk_swiftshader_icd.json')))
    .map((folder) => ({
      ...{ VK_DRIVER_FILES: join(folder, 'vk_swiftshader_icd.json'), LD_LIBRARY_PATH: folder },
    }));
  const hasAdapter = (environment: Environment) =>
    spawnSync(process.execPath, ['--input-type=module', '--eval', probe], {
      ...{ env: { ...process.env, ...environment }, stdio: 'ignore' },
    }).status === 0;
  const known = process.env.WEBGPU_ADAPTER === 'default' ? [] : swiftShaders;
  return [...known, {}].find(hasAdapter) ?? null;
}

let environment: Environment | null = null;
let folder: string;
beforeAll(() => {
  environment = adapterEnvironment();
  folder = mkdtempSync(join(tmpdir(), 'seta-experiment-e2e-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
}

/** @param fault one of experimentFaults.mjs */
function experiment(args: readonly string[], fault = 'none'): Promise<Ended> {
  // The program is built as a user's shell would, not as for a test.
  const { NODE_ENV: _, ...inherited } = process.env;
  const env = { ...inherited, ...environment, EXPERIMENT_FAULT: fault };
  const command = ['--import', './test/e2e/experimentFaults.mjs', 'src/cli/experiment.mjs'];
  const child = spawn(process.execPath, [...command, ...args], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      said += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, said }));
  });
}

const tiny = [
  ...['--method', 'seta', '--n', '64', '--test-n', '16', '--epochs', '3', '--batch-size', '16'],
  ...['--set', 'model.channels1=4', '--set', 'model.channels2=4', '--set', 'model.channels3=8'],
];
const intoFile = (name: string) => [...tiny, '--out', join(folder, name)];
const resultOf = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const withoutSeconds = ({ records }: { records: readonly EpochRecord[] }) =>
  records.map((record) => ({ ...record, seconds: 0 }));

test('a run that is killed, goes on and loses its GPU has the records of an unbroken one', async ({
  skip,
}) => {
  skip(environment === null, 'Node finds no GPU adapter here, not even that of Chromium');
  const [args, forced] = [intoFile('run.json'), [...intoFile('run.json'), '--force']];
  const unbroken = await experiment(args, 'leftCheckpoint');
  expect(unbroken.signal, unbroken.said).toBe('SIGKILL');
  expect(existsSync(join(folder, 'run.checkpoint'))).toBe(true);
  const whole = resultOf('run.json');
  expect(withoutSeconds(whole).map(({ epoch }) => epoch)).toEqual([0, 1, 2]);

  const again = await experiment(args);
  expect(again.code, again.said).toBe(0);
  expect(again.said).toContain('already finished');

  const killed = await experiment(forced, 'tornCheckpoint');
  expect(killed.signal, killed.said).toBe('SIGKILL');
  expect(killed.said).not.toContain('goes on');
  expect(killed.said).toMatch(/epoch {3}1 of 3.*epoch {3}2 of 3/s);
  expect(resultOf('run.json')).toEqual(whole);

  const resumed = await experiment(forced, 'lostGpu');
  expect(resumed.code, resumed.said).toBe(0);
  const told = ['goes on after epoch 1 of 3', 'the GPU was lost', 'goes on after epoch 2 of 3'];
  expect(resumed.said).toMatch(new RegExp(told.join('.*'), 's'));
  expect(withoutSeconds(resultOf('run.json'))).toEqual(withoutSeconds(whole));
  expect(existsSync(join(folder, 'run.checkpoint'))).toBe(false);

  expect(Object.keys(whole).sort()).toEqual(
    [
      ...['method', 'model', 'data', 'n', 'seed', 'epochs', 'config', 'adapter', 'versions', 'records'],
      'savedRatio',
    ].sort(),
  );
  const inRecord = [
    ...['epoch', 'selected', 'groupSizes', 'selectedGroupSizes', 'centroids', 'trainLoss', 'trainAccuracy'],
    ...['testLoss', 'testAccuracy', 'learningRate', 'seconds'],
  ];
  for (const record of whole.records) expect(Object.keys(record)).toEqual(expect.arrayContaining(inRecord));
});

test('a bad option is told with exit code 2, a run that cannot be with 1', async () => {
  const bad = await experiment(['--epochs', 'ten']);
  expect(bad).toMatchObject({ code: 2, said: expect.stringContaining('--epochs needs a number, got "ten"') });
  const without = await experiment(intoFile('none.json'), 'noAdapter');
  expect(without).toMatchObject({ code: 1, said: expect.stringContaining('requestAdapter() found none') });
});
