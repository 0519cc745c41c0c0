import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly integrity?: string;
  readonly link?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

test('the lockfile holds every optional package, so that npm ci works on every platform', () => {
  const missing: string[] = [];
  for (const [path, locked] of Object.entries(packages))
    for (const name of Object.keys(locked.optionalDependencies ?? {}))
      if (!packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`])
        missing.push(`${name} of ${path}`);
  expect(missing).toEqual([]);
});

test('every locked package has an integrity hash', () => {
  const without = Object.keys(packages).filter(
    (path) => path !== '' && !packages[path]?.integrity && !packages[path]?.link,
  );
  expect(without).toEqual([]);
});
