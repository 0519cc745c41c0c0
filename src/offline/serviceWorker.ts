// Keeps a whole release of the page, so that it opens without a network; with one, a page that is opened or reloaded is
// the server's newest. Its own 90 lines instead of Workbox, because a tab that trains must go on with the release it was
// opened with: the files of the release before stay.
import { networkFirst } from './networkFirst.ts';
import { cachePrefix, fileFor, isHashed, type Release, spentCaches } from './release.ts';

/** What of a service worker's global scope is used; TypeScript has one set of globals for pages only. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
interface LifeEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends LifeEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

declare const __RELEASE__: Release;

const worker = self as unknown as WorkerScope;
const release = __RELEASE__;
const { scope } = worker.registration;
const prefix = cachePrefix(scope);
const cacheName = prefix + release.version;

async function fetched(file: string): Promise<Response> {
  const response = await fetch(new URL(file, scope), { cache: isHashed(file) ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${file}: HTTP ${response.status}; the page stays as it is kept`);
  return response;
}

/** All files or none: a release that could not be loaded whole is not taken. */
async function keepRelease(): Promise<void> {
  const cache = await caches.open(cacheName);
  try {
    for (const file of release.files) {
      const url = new URL(file, scope).href;
      const before = isHashed(file) ? await caches.match(url) : undefined;
      await cache.put(url, before ?? (await fetched(file)));
    }
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

async function forgetSpent(): Promise<void> {
  for (const name of spentCaches(await caches.keys(), prefix, cacheName)) await caches.delete(name);
}

/** Longer than a server on a slow line takes to answer, short enough to wait for where a network leads nowhere. */
const patienceMs = 3000;

async function answer(request: Request, file: string | null): Promise<Response> {
  const url = new URL(file ?? request.url, scope).href;
  const kept = file === null ? undefined : await (await caches.open(cacheName)).match(url);
  if (file !== null && !isHashed(file)) return networkFirst(() => fetch(request), kept, patienceMs);
  if (kept) return kept;
  // A tab of the release before asks for one of its own parts.
  const hashed = isHashed(url.slice(scope.length)) ? await caches.match(url) : undefined;
  return hashed ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(keepRelease()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetSpent()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const file = fileFor(request.url, scope, release);
  const ofAnOlderRelease = request.url.startsWith(`${scope}assets/`);
  if (file !== null || ofAnOlderRelease) event.respondWith(answer(request, file));
});
worker.addEventListener('message', (event) => {
  const type = (event.data as { type?: string } | null)?.type;
  if (type === 'takeOver') void worker.skipWaiting();
  if (type === 'release') event.ports[0]?.postMessage(release.version);
});
