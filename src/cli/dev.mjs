// `npm run dev`: Vite's development server; the page reloads as its sources change.
import { ensureData } from './data.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runCommand, runScript } from './step.mjs';

await runCommand(async () => {
  await ensureDependencies();
  await ensureData();
  process.exitCode = await runScript('node_modules/vite/bin/vite.js', process.argv.slice(2));
});
