// `npm run compare`: the proof's table from result files; the program itself is compare.ts.
import { ensureDependencies } from './dependencies.mjs';
import { runBuilt } from './program.mjs';
import { runCommand } from './step.mjs';

await runCommand(async () => {
  await ensureDependencies();
  await runBuilt('compare');
});
