// Keeps files in this browser, so that a second visit loads nothing.
//
// Cache Storage rather than OPFS: a put is atomic, so a tab closed half-way leaves no half file; it is there in
// every worker of a secure context and in private windows of all browsers (OPFS is not in Firefox's and
// Safari's); and a URL is all the naming it needs. Files are kept packed: 95 MB of a quota instead of 184, for
// half a second of decoding a shard, and the proof by hash is the same for both origins.
import { manifestVersion } from './manifest.ts';

export interface KeptFiles {
  /** A kept file; null when there is none or the storage fails. */
  get(url: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Keeps a file; false where that is impossible (quota, policy): the next visit loads it again, nothing worse. */
  put(url: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean>;
  drop(url: string): Promise<void>;
  /** Addresses of all that is kept. */
  urls(): Promise<readonly string[]>;
}

const namePrefix = 'seta-data-';
const cacheName = `${namePrefix}v${manifestVersion}`;

const nothingKept: KeptFiles = {
  get: async () => null,
  put: async () => false,
  drop: async () => {},
  urls: async () => [],
};

/** This browser's kept files; a store that holds nothing where there is no Cache Storage (Node, plain HTTP). */
export async function openKeptFiles(): Promise<KeptFiles> {
  if (typeof caches === 'undefined') return nothingKept;
  let cache: Cache;
  try {
    for (const name of await caches.keys())
      if (name.startsWith(namePrefix) && name !== cacheName) await caches.delete(name);
    cache = await caches.open(cacheName);
  } catch {
    return nothingKept; // Storage is switched off by the user or the frame's policy.
  }
  return {
    async get(url) {
      try {
        const response = await cache.match(url);
        return response ? new Uint8Array(await response.arrayBuffer()) : null;
      } catch {
        return null;
      }
    },
    async put(url, bytes) {
      try {
        await cache.put(url, new Response(bytes, { headers: { 'Content-Length': `${bytes.length}` } }));
        return true;
      } catch {
        return false; // The quota is full or the store went away while we worked.
      }
    },
    async drop(url) {
      try {
        await cache.delete(url);
      } catch {
        // It cannot be read then either.
      }
    },
    async urls() {
      try {
        return (await cache.keys()).map(({ url }) => url);
      } catch {
        return [];
      }
    },
  };
}

/** Deletes everything that was kept, of this version and of others. */
export async function clearKeptFiles(): Promise<void> {
  if (typeof caches === 'undefined') return;
  for (const name of await caches.keys()) if (name.startsWith(namePrefix)) await caches.delete(name);
}

/** Bytes of everything that was kept; 0 where the storage cannot be read. */
export async function keptBytes(): Promise<number> {
  if (typeof caches === 'undefined') return 0;
  let bytes = 0;
  try {
    for (const name of await caches.keys()) {
      if (!name.startsWith(namePrefix)) continue;
      // Of files from before they carried their length, the bytes themselves are counted.
      for (const file of await (await caches.open(name)).matchAll())
        bytes += Number(file.headers.get('Content-Length') ?? (await file.blob()).size);
    }
  } catch {
    return 0; // Switched off by the user or the frame's policy.
  }
  return bytes;
}

/** What this origin stores and may store, in bytes; null where the browser does not tell. */
export async function storageUse(): Promise<{ usedBytes: number | null; quotaBytes: number | null }> {
  const estimate = await globalThis.navigator?.storage?.estimate?.().catch(() => undefined);
  return { usedBytes: estimate?.usage ?? null, quotaBytes: estimate?.quota ?? null };
}
