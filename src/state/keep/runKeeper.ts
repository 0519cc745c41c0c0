// Follows the runs of the page and keeps each closed epoch, so that a crash loses nothing that was closed.
import type { Catalog, EngineEvent } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';
import type { Run } from '../run.ts';
import type { RunsState } from '../runStore.ts';
import type { StepSeries } from '../stepSeries.ts';
import type { KeptEpoch, KeptRace, KeptRun, KeptState } from './keptRun.ts';
import type { KeptRunFiles } from './keptRunFiles.ts';

/** Losses kept of an epoch's steps: enough to see it move within the epoch. */
const stepsKept = 48;

export interface KeeperSite {
  readonly files: KeptRunFiles;
  readonly now: () => number;
  readonly catalog: () => Catalog | null;
  /** What was set on the left when the race was begun. */
  readonly setUp: () => Pick<KeptRace, 'lead' | 'settings'> | null;
  /** The list has changed. */
  readonly changed: () => void;
  readonly failed: (error: unknown) => void;
}

/** The losses of an epoch's steps, evenly thinned. */
export function stepLossesOf(series: StepSeries, epoch: number, most = stepsKept): number[] {
  let first = series.count;
  while (first > 0 && series.positionAt(first - 1) > epoch) first -= 1;
  let end = first;
  while (end < series.count && series.positionAt(end) <= epoch + 1) end += 1;
  const count = end - first;
  const kept = Math.min(count, most);
  return Array.from({ length: kept }, (_, i) =>
    series.lossAt(first + (count <= most ? i : Math.round((i * (count - 1)) / (most - 1)))),
  );
}

export function keptEpochOf(run: Run, epoch: number): KeptEpoch | null {
  const record = run.records.find((one) => one.epoch === epoch);
  if (!record) return null;
  const choice = run.choices.at(epoch);
  const gallery = run.galleries.samplesAt(epoch);
  return {
    ...{ runId: run.id, epoch, record, stepLosses: stepLossesOf(run.steps, epoch) },
    report: run.reports.find((one) => one.epoch === epoch) ?? null,
    choice: choice
      ? {
          present: choice.present,
          bits: choice.bits.slice() as Uint8Array<ArrayBuffer>,
          quantiles: choice.quantiles,
        }
      : null,
    ...(gallery ? { gallery } : {}),
  };
}

export function nameOfRun({ config }: Pick<Run, 'config'>, catalog: Catalog | null): string {
  const label = (entries: readonly { id: string; label: string }[] | undefined, id: string) =>
    entries?.find((entry) => entry.id === id)?.label ?? id;
  const method = label(catalog?.methods, config.method);
  return t.keeping.runName(method, label(catalog?.models, config.model), `${config.seed}`);
}

export class RunKeeper {
  /** Heads of the runs of this page that are kept. */
  private readonly heads = new Map<string, KeptRun>();
  /** The first run of the page's order: another one means another race. */
  private first: string | null = null;
  private raceId: string | null = null;
  private deaf = false;
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly site: KeeperSite) {}

  /** The id under which the present race is kept; null before there is one. */
  get race(): string | null {
    return this.deaf ? null : this.raceId;
  }

  /**
   * Takes over the runs of a race that is kept already, in place of the present one.
   *
   * @param first the first of the page's order from now on
   */
  adopt(runs: readonly KeptRun[], first: string): void {
    const raceId = runs[0]?.raceId ?? first;
    if (raceId !== this.raceId) this.leave();
    this.heads.clear();
    for (const run of runs) this.heads.set(run.id, run);
    this.raceId = raceId;
    this.first = first;
    this.deaf = false;
  }

  /** Another tab writes now; nothing of the present race is kept by this one any more. */
  letGo(): void {
    this.deaf = true;
  }

  /** A head was changed by hand. */
  renamed(runId: string, change: Partial<KeptRun>): void {
    const head = this.heads.get(runId);
    if (head) this.heads.set(runId, { ...head, ...change });
  }

  forget(runIds: readonly string[]): void {
    for (const id of runIds) this.heads.delete(id);
  }

  /** Resolves when all that was received is written. */
  settled(): Promise<void> {
    return this.queue;
  }

  /** @param state the runs after `events` */
  receive(events: readonly EngineEvent[], state: RunsState): void {
    const first = state.order[0] ?? null;
    if (first !== this.first) {
      this.leave();
      this.first = first;
      this.raceId = first;
      this.deaf = false;
    }
    if (this.deaf) return;
    for (const event of events) {
      if (!('runId' in event)) continue;
      const run = state.runs[event.runId];
      if (!run) continue;
      if (event.type === 'epoch') this.keepEpoch(run, event.record.epoch, state);
      else if (event.type === 'started' && event.from) this.goBack(run, event.from.epoch);
      else if (event.type === 'phase' && event.phase === 'finished') this.mark(run.id, 'finished');
    }
  }

  private keepEpoch(run: Run, epoch: number, state: RunsState): void {
    const kept = keptEpochOf(run, epoch);
    const head = kept && this.headOf(run, kept, state);
    if (!kept || !head) return;
    const isNew = !this.heads.has(run.id);
    this.heads.set(run.id, head);
    if (isNew && run.records.length > 1) {
      // It left another run: the epochs before are its own past as well.
      const past = run.records.flatMap((record) => keptEpochOf(run, record.epoch) ?? []);
      this.later(() => this.site.files.putWhole(head, past));
    } else this.later(() => this.site.files.putEpoch(head, kept));
  }

  private headOf(run: Run, { record, epoch }: KeptEpoch, { race }: RunsState): KeptRun | null {
    const now = this.site.now();
    const known = this.heads.get(run.id);
    const setUp = known?.race ?? this.site.setUp();
    if (!race || !setUp) return null;
    const { repeat: _, ...begun } = race;
    const { lead, settings } = setUp;
    const { config, entrant, repeat, parameterCount, gpuBytes, annealFrom } = run;
    const first = { id: run.id, raceId: this.raceId ?? run.id, config, entrant, repeat, begunAt: now };
    return {
      ...(known ?? { ...first, name: nameOfRun(run, this.site.catalog()), notes: '', pinned: false }),
      ...{ race: { ...begun, lead, settings }, parameterCount, gpuBytes, annealFrom },
      ...{ state: 'going', changedAt: now, epochs: epoch + 1 },
      ...{ testAccuracy: record.testAccuracy, savedRatio: record.savedRatio },
    };
  }

  /** The epochs after a checkpoint are trained again; those that were not kept in time come with it. */
  private goBack(run: Run, epoch: number): void {
    const head = this.heads.get(run.id);
    if (!head) return;
    const missed = run.records.filter((record) => record.epoch >= head.epochs);
    const last = run.records.at(-1);
    const state: KeptState = epoch >= run.config.epochs ? 'finished' : 'going';
    const change = {
      ...{ epochs: epoch, state },
      ...{ testAccuracy: last?.testAccuracy ?? null, savedRatio: last?.savedRatio ?? null },
    };
    const next = { ...head, ...change };
    this.heads.set(run.id, next);
    const late = missed.flatMap((record) => keptEpochOf(run, record.epoch) ?? []);
    this.later(async () => {
      await this.site.files.cut(run.id, epoch);
      for (const one of late) await this.site.files.putEpoch(next, one);
      await this.site.files.change(run.id, change);
    });
  }

  private mark(runId: string, state: KeptState): void {
    const head = this.heads.get(runId);
    if (!head || head.state === state) return;
    this.heads.set(runId, { ...head, state });
    this.later(() => this.site.files.change(runId, { state, changedAt: this.site.now() }));
  }

  /** A new race replaces one that was not finished: nobody wants that one to go on by itself. */
  private leave(): void {
    for (const { id, state } of this.heads.values()) if (state === 'going') this.mark(id, 'left');
    this.heads.clear();
  }

  private later(work: () => Promise<void>): void {
    this.queue = this.queue.then(work).then(this.site.changed, this.site.failed);
  }
}
