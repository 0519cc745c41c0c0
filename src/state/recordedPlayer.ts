// Plays recordings together like a race: in lockstep by epoch, with play, pause, single steps and speed.
import type { Recording } from '../core/recording.ts';
import type { EngineEvent } from '../protocol.ts';
import { type Cue, cuesOfEpoch, openingEvents } from './recordedEvents.ts';

/** What an epoch takes on the page unless another speed is set: long enough to follow the window. */
export const usualSecondsPerEpoch = 1.5;
const beatMs = 40;

export interface PlayerClock {
  now(): number;
  /** Calls back once, later. Returns the way to prevent it. */
  later(run: () => void, ms: number): () => void;
}

export const realClock: PlayerClock = {
  now: () => performance.now(),
  later(run, ms) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export class RecordedPlayer {
  secondsPerEpoch: number | null = null;
  private position = 0;
  private epoch = -1;
  private cues: Cue[] = [];
  private playing = false;
  private stopAt: number | null = null;
  private last = 0;
  private cancel: (() => void) | null = null;
  private begun = false;

  /** @param runs recordings with the ids that their events carry */
  constructor(
    private readonly runs: readonly { readonly runId: string; readonly recording: Recording }[],
    private readonly emit: (event: EngineEvent) => void,
    private readonly clock: PlayerClock = realClock,
  ) {}

  get length(): number {
    return Math.max(0, ...this.runs.map(({ recording }) => recording.epochs.length));
  }

  get over(): boolean {
    return this.epoch >= this.length;
  }

  /** @param stop where to stop, in epochs; null: at the end */
  play(stop: number | null = null): void {
    if (this.over) return;
    this.stopAt = stop;
    this.playing = true;
    this.last = this.clock.now();
    if (!this.begun) {
      this.begun = true;
      for (const { runId, recording } of this.runs) openingEvents(recording, runId).forEach(this.emit);
    } else this.tellPhase('training');
    this.plan();
  }

  pause(): void {
    if (!this.playing) return;
    this.playing = false;
    this.cancel?.();
    this.cancel = null;
    this.tellPhase('paused');
  }

  /** Plays to the end of the present epoch, then pauses. */
  stepEpoch(): void {
    this.play(Math.floor(this.position + 1e-9) + 1);
  }

  /** Tells the next steps at once, then pauses. */
  stepBatch(): void {
    if (this.over) return;
    if (!this.playing) this.play();
    const next = this.nextSteps();
    if (next !== null) this.advanceTo(next);
    this.pause();
  }

  /** Forgets where it was; `play` begins anew. */
  stop(): void {
    this.playing = false;
    this.cancel?.();
    this.cancel = null;
  }

  private plan(): void {
    this.cancel?.();
    this.cancel = this.clock.later(() => this.beat(), beatMs);
  }

  private beat(): void {
    if (!this.playing) return;
    const now = this.clock.now();
    const seconds = Math.min(1, (now - this.last) / 1000);
    this.last = now;
    const target = this.position + seconds / (this.secondsPerEpoch ?? usualSecondsPerEpoch);
    this.advanceTo(this.stopAt === null ? target : Math.min(target, this.stopAt));
    if (this.over) {
      this.playing = false;
      return;
    }
    if (this.stopAt !== null && this.position >= this.stopAt) this.pause();
    else this.plan();
  }

  private advanceTo(target: number): void {
    this.position = target;
    for (;;) {
      while (this.cues.length > 0 && this.cues[0]!.at <= target) this.emit(this.cues.shift()!.event);
      if (this.cues.length > 0 || this.over || this.epoch + 1 > target) return;
      this.epoch += 1;
      this.cues = this.runs
        .flatMap(({ runId, recording }) => cuesOfEpoch(recording, runId, this.epoch))
        .sort((a, b) => a.at - b.at);
    }
  }

  private nextSteps(): number | null {
    const inSight = this.cues.find(({ event }) => event.type === 'steps');
    if (inSight) return inSight.at;
    const next = this.runs
      .flatMap(({ runId, recording }) => cuesOfEpoch(recording, runId, this.epoch + 1))
      .filter(({ event }) => event.type === 'steps')
      .map(({ at }) => at);
    return next.length > 0 ? Math.min(...next) : null;
  }

  private tellPhase(phase: 'training' | 'paused'): void {
    for (const { runId, recording } of this.runs) {
      if (this.position < recording.epochs.length) this.emit({ type: 'phase', runId, phase });
    }
  }
}
