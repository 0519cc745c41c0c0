// Which race this tab shows, so that a reload shows it again. Another visit begins with a race of its own.
import type { Visit } from './page.ts';

const key = 'seta-shown-race';

export function shownRace(): Pick<Visit, 'shown' | 'showing'> {
  try {
    const { sessionStorage } = globalThis;
    const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    let last = sessionStorage.getItem(key);
    return {
      shown: arrival?.type === 'reload' ? last : null,
      showing(raceId) {
        if (raceId === last) return;
        last = raceId;
        try {
          sessionStorage.setItem(key, raceId);
        } catch {
          // Full: the next reload begins as another visit does.
        }
      },
    };
  } catch {
    return {}; // Storage is switched off.
  }
}
