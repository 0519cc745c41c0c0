// How an entrant of a race is drawn everywhere: its method's colour; a dash tells two of one method apart.
import type { Race } from '../state/race.ts';
import { methodColour } from './methodColours.ts';

export interface EntrantLook {
  readonly colour: string;
  /** For SVG's stroke-dasharray; undefined: a full line. */
  readonly dash: string | undefined;
}

const dashes = [undefined, '6 3', '2 2.5', '8 2.5 2 2.5'] as const;

/**
 * @param entrant place in `race.entrants`
 */
export function entrantLook(race: Pick<Race, 'entrants'> | null, entrant: number): EntrantLook {
  const method = race?.entrants[entrant]?.method ?? '';
  const before = race?.entrants.slice(0, entrant).filter((other) => other.method === method).length ?? 0;
  return { colour: methodColour(method), dash: dashes[before % dashes.length] };
}
