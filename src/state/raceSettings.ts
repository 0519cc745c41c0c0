// What is set beside the run on the left to make a race of it: who else starts, in which lockstep, how often.
import type { ParamValue, ParamValues } from '../core/params.ts';
import { defaultsOf } from '../core/params.ts';
import type { Catalog, Lockstep, RunConfig } from '../protocol.ts';
import { withValue } from './configEdits.ts';

/** Most runs of a race, the one on the left included. */
export const mostEntrants = 4;
export const mostRepeats = 10;

/** Another entrant: its own method, everything else as set on the left. */
export interface Rival {
  readonly method: string;
  readonly methodParams: ParamValues;
  /** Other settings in which it differs; only an experiment file brings any. */
  readonly changes: Partial<RunConfig>;
}

export interface RaceSettings {
  readonly rivals: readonly Rival[];
  readonly lockstep: Lockstep;
  /** With seeds s, s + 1, ..., one after the other. */
  readonly repeats: number;
  /** The rivals' ratios are solved for, so that all save as much as the run on the left. */
  readonly equalPruned: boolean;
}

export const noRace: RaceSettings = { rivals: [], lockstep: 'epoch', repeats: 1, equalPruned: false };

export function rivalOf(catalog: Catalog, method: string): Rival {
  const params = catalog.methods.find(({ id }) => id === method)?.params ?? [];
  return { method, methodParams: defaultsOf(params), changes: {} };
}

/** What a race of `lead` is by default: SeTa, InfoBatch and full training, as far as they are there. */
export function defaultRivals(catalog: Catalog, lead: RunConfig): Rival[] {
  const known = (id: string) => catalog.methods.some((method) => method.id === id);
  const pruning = ['infobatch', 'dynamic', 'static'].find((id) => known(id) && id !== lead.method);
  return ['seta', pruning, 'full']
    .filter((id) => id !== undefined && known(id) && id !== lead.method)
    .map((id) => rivalOf(catalog, id as string));
}

export function configOfRival(lead: RunConfig, { method, methodParams, changes }: Rival): RunConfig {
  return { ...lead, ...changes, method, methodParams };
}

/** All configurations of the race, the one on the left first. */
export function entrantsOf(lead: RunConfig, { rivals }: RaceSettings): RunConfig[] {
  return [lead, ...rivals.map((rival) => configOfRival(lead, rival))];
}

export function seedsOf(lead: RunConfig, { repeats }: RaceSettings): number[] {
  return Array.from({ length: repeats }, (_, i) => (lead.seed + i) % 2 ** 31);
}

/** A copy of `rival` with its method or one of its parameters changed; `field` as in a RunConfig. */
export function editRival(
  catalog: Catalog,
  lead: RunConfig,
  rival: Rival,
  field: string,
  value: ParamValue,
): Rival {
  const { method, methodParams } = withValue(configOfRival(lead, rival), field, value, catalog);
  return { ...rival, method, methodParams };
}

/** In what the race set differs from the one that runs: a name for each difference. */
export function changedRaceFields(set: RaceSettings, running: RaceSettings): string[] {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return (['rivals', 'lockstep', 'repeats', 'equalPruned'] as const)
    .filter((key) => !same(set[key], running[key]))
    .map((key) => `race.${key}`);
}
