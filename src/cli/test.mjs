// `npm test`: everything that must hold, from a fresh clone; the last line is the sum of it all.
import { ensureBrowser } from './browser.mjs';
import { ensureBuild } from './build.mjs';
import { ensureData } from './data.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { announce, attempt, runCommand, secondsSince } from './step.mjs';
import { conclude, oneFailure, runCheck, runSuite, sumCounts } from './suites.mjs';

await runCommand(async () => {
  const startedAt = performance.now();
  const ready = await attempt(async () => {
    await ensureDependencies();
    await ensureBrowser();
    await ensureData();
  });
  if (!ready) return conclude(oneFailure);
  const counts = [
    await runCheck('Type check (tsc)', 'node_modules/typescript/bin/tsc', []),
    await runCheck('Lint and format (biome)', 'node_modules/@biomejs/biome/bin/biome', ['check']),
    await runSuite('unit'),
  ];
  const built = await attempt(ensureBuild);
  // Side by side, about as long each: without a GPU every one of them waits most of the time for a compiler of shaders that
  // uses one core.
  const together = await Promise.all([
    runSuite('gpu', { held: true }).then(async (gpu) => {
      return sumCounts([gpu, await runSuite('golden', { held: true })]);
    }),
    built ? runSuite('e2e', { held: true }) : oneFailure,
  ]);
  announce(`All done in ${secondsSince(startedAt)}`);
  conclude(sumCounts([...counts, ...together]));
});
