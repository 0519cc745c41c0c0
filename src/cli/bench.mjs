// `npm run bench`: how fast it is here, beside what else trains in a browser; the program itself is bench.ts.
import { ensureDependencies } from './dependencies.mjs';
import { runBuilt } from './program.mjs';
import { runCommand } from './step.mjs';

await runCommand(async () => {
  await ensureDependencies();
  await runBuilt('bench');
});
