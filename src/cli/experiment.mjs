// `npm run experiment`: from a fresh clone to whole runs without a page; the program itself is experiment.ts.
import { ensureData } from './data.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runBuilt } from './program.mjs';
import { runCommand } from './step.mjs';

await runCommand(async () => {
  await ensureDependencies();
  const { runExperiment } = await runBuilt('experiment');
  // What the GPU's driver has begun would keep the process alive.
  process.exit(await runExperiment(process.argv.slice(2), ensureData));
});
