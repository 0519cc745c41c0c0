// `npm run soak`: a long run of the built page in Chromium with everything that users and machines do to it; the
// program itself is soak.ts.
import { ensureBrowser } from './browser.mjs';
import { ensureBuild } from './build.mjs';
import { ensureData } from './data.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runBuilt } from './program.mjs';
import { runCommand } from './step.mjs';

await runCommand(async () => {
  await ensureDependencies();
  await ensureBrowser();
  await ensureData();
  await ensureBuild();
  await runBuilt('soak');
});
