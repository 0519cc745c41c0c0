// `npm start`: from a fresh clone to the running page, on loopback.
import { spawn } from 'node:child_process';
import { ensureBuild } from './build.mjs';
import { ensureData } from './data.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { movedPortNote, serveFolder } from './serveFolder.mjs';
import { runCommand } from './step.mjs';

const firstPort = Number(process.env.PORT ?? 4173);

function hasDisplay() {
  if (process.env.CI || process.env.SSH_CONNECTION) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @param {string} url */
function openInBrowser(url) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  const child = spawn(command ?? 'xdg-open', args, { stdio: 'ignore', detached: true });
  // The address is printed: whoever has no opener can still click on it.
  child.on('error', () => {});
  child.unref();
}

await runCommand(async () => {
  await ensureDependencies();
  await ensureData();
  await ensureBuild();
  const { url, port } = await serveFolder('dist', { port: firstPort });
  const note = movedPortNote(firstPort, port);
  if (note) console.log(`\n${note}`);
  console.log(`\nSeTa Playground runs at ${url} (Ctrl+C ends it)`);
  if (hasDisplay()) openInBrowser(url);
});
