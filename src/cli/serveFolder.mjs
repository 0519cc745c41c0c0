// A static server on loopback that does what a plain web host does: right types, and 404 for what is not there.
// (`vite preview` answers a missing shard with the page itself and status 200.)
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { contentSecurityPolicy } from './contentSecurityPolicy.mjs';

/** @type {Record<string, string>} */
const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Serves a folder on 127.0.0.1.
 *
 * @param {string} folder
 * @param {{ port?: number, prefix?: string }} [options]
 *   port: the first one to try, then the next 20; 0 (default): any free one. prefix: sub-path, e.g. '/a/b/'
 * @returns {Promise<{ url: string, port: number, close(): Promise<void> }>} port: the one in use
 */
export async function serveFolder(folder, { port = 0, prefix = '/' } = {}) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    const path = decodedPath(request.url ?? '/');
    /** @param {number} status @param {string} message */
    const refuse = (status, message) =>
      response.writeHead(status, { 'Content-Type': 'text/plain' }).end(`${status} ${message}\n`);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'only GET and HEAD');
    if (path === null || !path.startsWith(prefix)) return refuse(404, 'not found');
    const within = path.slice(prefix.length) || 'index.html';
    const file = join(root, normalize(within));
    if (!file.startsWith(root + sep)) return refuse(404, 'not found');
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return refuse(404, 'not found');
    response.writeHead(200, {
      'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
      'Content-Length': found.size,
      'Content-Security-Policy': contentSecurityPolicy,
      // Names under assets/ carry a hash of their content.
      'Cache-Control': within.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    if (request.method === 'HEAD') return response.end();
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  });
  const used = await listen(server, port);
  return {
    url: `http://127.0.0.1:${used}${prefix}`,
    port: used,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * What it means that the port was taken; null when it was not, or any was asked for.
 *
 * @param {number} wanted
 * @param {number} used
 * @returns {string | null}
 */
export function movedPortNote(wanted, used) {
  if (wanted === 0 || used === wanted) return null;
  return [
    `Port ${wanted} is taken, perhaps by an earlier npm start: this page is on port ${used}.`,
    `For a browser that is another address: the images and runs kept under port ${wanted} are not here.`,
    `End the other program and start again to have them, or choose a port by PORT=${used} npm start.`,
  ].join('\n');
}

/** @param {string} url @returns {string | null} null when the address is not valid */
function decodedPath(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} firstPort
 * @returns {Promise<number>} the port in use
 */
async function listen(server, firstPort) {
  const lastPort = firstPort === 0 ? 0 : firstPort + 20;
  for (let port = firstPort; ; port++) {
    try {
      await new Promise((listening, failed) => {
        server.once('error', failed);
        server.listen(port, '127.0.0.1', () => listening(server.off('error', failed)));
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port >= lastPort) throw error;
    }
  }
}
