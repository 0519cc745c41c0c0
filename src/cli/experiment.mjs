// `npm run experiment`: from a fresh clone to whole runs without a page; the program itself is experiment.ts.
import { ensureData } from './data.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runBuilt } from './program.mjs';
import { runCommand } from './step.mjs';

await runCommand(async () => {
  await ensureDependencies();
  if (!process.argv.includes('--help')) await ensureData();
  await runBuilt('experiment');
});
