// Which files a version of the page consists of and which of its caches are still needed: the service worker's rules.

/** Written into the worker by the build (src/cli/releaseFiles.mjs). */
export interface Release {
  /** Changes whenever any of the files does. */
  readonly version: string;
  /** Paths under the page's folder. */
  readonly files: readonly string[];
}

/** Pages in different folders of one server have caches of their own. */
export function cachePrefix(scope: string): string {
  return `seta-page:${new URL(scope).pathname}:`;
}

/**
 * The file of the release that answers a request, null where the network has to.
 *
 * Images are not among the files: they are kept by the engine (data/keptFiles.ts), once.
 *
 * @param scope folder of the page as an address with a slash at its end
 */
export function fileFor(url: string, scope: string, release: Release): string | null {
  const bare = url.replace(/[?#].*$/, '');
  if (!bare.startsWith(scope)) return null;
  const path = bare.slice(scope.length) || 'index.html';
  return release.files.includes(path) ? path : null;
}

/** Files whose name carries a hash of their content: the same name is the same file in every release. */
export function isHashed(file: string): boolean {
  return file.startsWith('assets/');
}

/**
 * Caches that no page needs any more. The release before is kept: another tab may still train with it and load one of
 * its parts later.
 *
 * @param names all caches, oldest first
 */
export function spentCaches(names: readonly string[], prefix: string, current: string): string[] {
  const others = names.filter((name) => name.startsWith(prefix) && name !== current);
  return others.slice(0, -1);
}
