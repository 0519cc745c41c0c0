import type { PlayerClock } from '../../src/state/recordedPlayer.ts';

/** A clock that moves when it is told to. */
export function handClock() {
  let time = 0;
  let waiting: { run: () => void; at: number }[] = [];
  const clock: PlayerClock = {
    now: () => time,
    later(run, ms) {
      const entry = { run, at: time + ms };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
  };
  const pass = (ms: number) => {
    const end = time + ms;
    for (;;) {
      const next = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      waiting = waiting.filter((entry) => entry !== next);
      time = next.at;
      next.run();
    }
    time = end;
  };
  return { clock, pass };
}
