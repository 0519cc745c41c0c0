// `npm run test:longer`: the end-to-end tests that would make `npm test` too long without a GPU: the
// grabbed window, reloads and lost devices, exports, offline, policy, accessibility.
import { ensureBrowser } from './browser.mjs';
import { ensureBuild } from './build.mjs';
import { ensureData } from './data.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { attempt, runCommand } from './step.mjs';
import { conclude, oneFailure, runSuite } from './suites.mjs';

await runCommand(async () => {
  const ready = await attempt(async () => {
    await ensureDependencies();
    await ensureBrowser();
    await ensureData();
    await ensureBuild();
  });
  conclude(ready ? await runSuite('longer') : oneFailure);
});
