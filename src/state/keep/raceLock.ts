// One tab at a time trains a race: the others of this browser see that it is held, and can take it over.

export interface RaceLock {
  /**
   * Holds a race instead of the one held before.
   *
   * @param onTaken called when another tab has taken it over
   */
  hold(raceId: string, onTaken: () => void): Promise<void>;
  /** Races that other tabs hold. */
  heldElsewhere(): Promise<ReadonlySet<string>>;
}

const prefix = 'seta-race-';

/** Where the browser has no locks every tab believes that it is alone. */
export const noLock: RaceLock = { hold: async () => undefined, heldElsewhere: async () => new Set() };

/** @param locks of this browser; absent on plain HTTP */
export function createRaceLock(locks: LockManager | undefined): RaceLock {
  if (!locks) return noLock;
  let own: string | null = null;
  let release: () => void = () => undefined;
  return {
    async hold(raceId, onTaken) {
      if (own === raceId) return;
      release();
      own = raceId;
      await new Promise<void>((resolve) => {
        const held = locks.request(prefix + raceId, { steal: true }, () => {
          resolve();
          return new Promise<void>((done) => {
            release = done;
          });
        });
        held.catch(() => {
          resolve();
          // Another tab has stolen it, or locks are forbidden here.
          if (own !== raceId) return;
          own = null;
          onTaken();
        });
      });
    },
    async heldElsewhere() {
      const { held = [] } = await locks.query().catch(() => ({ held: [] as LockInfo[] }));
      const ids = held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []));
      return new Set(ids.filter((id) => id !== own));
    },
  };
}
