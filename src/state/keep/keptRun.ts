// What is kept of a run in this browser: its head, changed as it goes on, and one entry for each closed epoch.
import type { QuantileCounts } from '../../core/quantiles.ts';
import type { EpochRecord, SelectionReport } from '../../core/records.ts';
import type { GallerySample, RunConfig } from '../../protocol.ts';
import type { Race } from '../race.ts';
import type { RaceSettings } from '../raceSettings.ts';

/** 'going': to be gone on with; 'left': given up for another; 'stopped': it had diverged, which once ended a run. */
export type KeptState = 'going' | 'left' | 'finished' | 'stopped';

/** The race that a run belongs to, as it stood at the run's last epoch. */
export type KeptRace = Omit<Race, 'repeat'> & {
  /** What was set on the left. */
  readonly lead: RunConfig;
  readonly settings: RaceSettings;
};

export interface KeptRun {
  readonly id: string;
  /** The id of the race's first run. */
  readonly raceId: string;
  readonly race: KeptRace;
  readonly entrant: number;
  readonly repeat: number;
  readonly config: RunConfig;
  readonly name: string;
  readonly notes: string;
  readonly pinned: boolean;
  readonly state: KeptState;
  /** Milliseconds since 1970. */
  readonly begunAt: number;
  readonly changedAt: number;
  /** Epochs that are closed. */
  readonly epochs: number;
  readonly testAccuracy: number | null;
  readonly savedRatio: number | null;
  readonly parameterCount: number | null;
  readonly gpuBytes: number | null;
  readonly annealFrom: number | null;
}

export interface KeptEpoch {
  readonly runId: string;
  readonly epoch: number;
  readonly record: EpochRecord;
  /** null when it was not told. */
  readonly report: SelectionReport | null;
  /** Evenly spaced over the epoch. */
  readonly stepLosses: readonly number[];
  readonly choice: {
    readonly present: number;
    /** As in ChosenEvent. */
    readonly bits: Uint8Array<ArrayBuffer>;
    readonly quantiles: QuantileCounts | null;
  } | null;
  /** Which images were shown; their pixels are asked for again. Absent where none were. */
  readonly gallery?: readonly GallerySample[];
}
