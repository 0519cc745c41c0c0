// Suites: pure code in Node, WGSL in real Chromium, the golden fixtures in real Chromium, and the built page.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserLaunch } from './src/cli/browserLaunch.mjs';
import { firefox } from './test/firefox.ts';

const goldenDirectory = resolve(process.env.GOLDEN_DIR ?? 'test/fixtures');

/** Every fixture by file stem; read here because a page in Chromium cannot read the disk. */
function readGolden(): Record<string, unknown> {
  const fixtures: Record<string, unknown> = {};
  for (const name of readdirSync(goldenDirectory)) {
    if (!name.endsWith('.json')) continue;
    fixtures[name.slice(0, -'.json'.length)] = JSON.parse(readFileSync(join(goldenDirectory, name), 'utf8'));
  }
  return fixtures;
}

/** End-to-end tests that are only in `npm run test:longer`: without a GPU they take another eight minutes. */
const longerFiles = ['axe', 'firefox', 'grab', 'hiddenTab', 'keep', 'offline', 'policy', 'share'].map(
  (name) => `test/e2e/${name}.e2e.test.ts`,
);

const endToEnd = { fileParallelism: false, testTimeout: 240_000, hookTimeout: 120_000 };

/**
 * Where the GPU suites run: Chromium; with GPU_TESTS=node in Node over the machine's own Vulkan or Metal, which is
 * quicker and the way to a real GPU; with GPU_TESTS=firefox in an installed Firefox.
 */
function gpuHost() {
  const host = process.env.GPU_TESTS ?? 'chromium';
  if (host === 'node') return { setupFiles: ['test/nodeGpu.ts'] };
  const shared = { enabled: true, headless: true, screenshotFailures: false };
  if (host === 'firefox')
    return { browser: { ...shared, provider: firefox(), instances: [{ browser: 'firefox' as const }] } };
  if (host !== 'chromium') throw new Error(`GPU_TESTS is ${host}; it can be chromium, node or firefox`);
  const provider = playwright({ launchOptions: browserLaunch() });
  return { browser: { ...shared, provider, instances: [{ browser: 'chromium' as const }] } };
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.{gpu,golden,e2e}.test.ts'],
          // One process for all files: starting one for each takes longer than the tests.
          isolate: false,
        },
      },
      {
        test: {
          name: 'gpu',
          include: ['test/**/*.gpu.test.ts'],
          ...gpuHost(),
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'golden',
          include: ['test/**/*.golden.test.ts'],
          ...gpuHost(),
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 60_000,
          provide: { golden: readGolden() },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.test.ts'],
          exclude: longerFiles,
          ...endToEnd,
        },
      },
      {
        test: {
          name: 'longer',
          include: longerFiles,
          ...endToEnd,
        },
      },
    ],
  },
});
