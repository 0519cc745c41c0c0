// How an entrant of a race is drawn everywhere: its method's colour; a dash tells two of one method apart.
import { isGhost, type Race } from '../state/race.ts';
import { methodColour } from './methodColours.ts';

export interface EntrantLook {
  readonly colour: string;
  /** For SVG's stroke-dasharray; undefined: a full line. */
  readonly dash: string | undefined;
  /** A run that another has left goes on as a pale one. */
  readonly opacity: number;
}

const dashes = [undefined, '6 3', '2 2.5', '8 2.5 2 2.5'] as const;
const ghostDashes = ['3 3', '7 3 1.5 3', '1.5 2.5'] as const;

/**
 * @param entrant place in `race.entrants`
 */
export function entrantLook(race: Pick<Race, 'entrants' | 'forks'> | null, entrant: number): EntrantLook {
  const method = race?.entrants[entrant]?.method ?? '';
  const colour = methodColour(method);
  const ghost = isGhost(race, entrant);
  const before = (race?.entrants ?? []).slice(0, entrant);
  const twins = before.filter((other, i) => other.method === method && isGhost(race, i) === ghost).length;
  if (ghost) return { colour, dash: ghostDashes[twins % ghostDashes.length], opacity: 0.55 };
  return { colour, dash: dashes[twins % dashes.length], opacity: 1 };
}
