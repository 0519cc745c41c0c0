import { expect, test } from 'vitest';
import { createRaceLock } from '../../../src/state/keep/raceLock.ts';

/** A browser's locks, as far as they are used: one holder a name, who can be robbed. */
function browserLocks(): LockManager {
  const holders = new Map<string, (error: Error) => void>();
  return {
    request: (name: string, _: LockOptions, work: () => Promise<void>) =>
      new Promise<void>((resolve, reject) => {
        holders.get(name)?.(new DOMException('stolen', 'AbortError'));
        holders.set(name, reject);
        void work().then(() => {
          if (holders.get(name) === reject) holders.delete(name);
          resolve();
        });
      }),
    query: async () => ({ held: [...holders.keys()].map((name) => ({ name })), pending: [] }),
  } as unknown as LockManager;
}

test('a race that one tab holds is seen by the other, and the next race frees it', async () => {
  const locks = browserLocks();
  const [first, second] = [createRaceLock(locks), createRaceLock(locks)];
  await first.hold('a', () => undefined);
  expect([...(await second.heldElsewhere())]).toEqual(['a']);
  expect([...(await first.heldElsewhere())]).toEqual([]);
  await first.hold('b', () => undefined);
  expect([...(await second.heldElsewhere())]).toEqual(['b']);
});

test('taking a race over tells the tab that had it', async () => {
  const locks = browserLocks();
  const [first, second] = [createRaceLock(locks), createRaceLock(locks)];
  let taken = 0;
  await first.hold('a', () => taken++);
  await second.hold('a', () => undefined);
  await Promise.resolve();
  expect(taken).toBe(1);
  expect([...(await first.heldElsewhere())]).toEqual(['a']);
});

test('without locks every tab believes that it is alone', async () => {
  const lock = createRaceLock(undefined);
  await lock.hold('a', () => undefined);
  expect([...(await lock.heldElsewhere())]).toEqual([]);
});
