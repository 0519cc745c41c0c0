// A browser's storage for tests: a map that can be told to be full.
import type { KeptFiles } from '../../src/data/keptFiles.ts';

export interface TestStorage extends KeptFiles {
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
  /** Bytes that fit; no limit when infinite. */
  quotaBytes: number;
}

export function keptInMemory(quotaBytes = Number.POSITIVE_INFINITY): TestStorage {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const storage: TestStorage = {
    files,
    quotaBytes,
    get: async (url) => files.get(url) ?? null,
    async put(url, bytes) {
      const others = [...files].filter(([other]) => other !== url);
      const used = others.reduce((sum, [, other]) => sum + other.length, 0);
      if (used + bytes.length > storage.quotaBytes) return false;
      files.set(url, bytes);
      return true;
    },
    drop: async (url) => void files.delete(url),
    urls: async () => [...files.keys()],
  };
  return storage;
}
