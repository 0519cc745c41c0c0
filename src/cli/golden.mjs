// `npm run test:golden`: the golden fixtures of GOLDEN_DIR (default test/fixtures) against the playground's GPU code.
import { ensureBrowser } from './browser.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { attempt, runCommand } from './step.mjs';
import { conclude, oneFailure, runSuite } from './suites.mjs';

await runCommand(async () => {
  const ready = await attempt(async () => {
    await ensureDependencies();
    await ensureBrowser();
  });
  conclude(ready ? await runSuite('golden') : oneFailure);
});
