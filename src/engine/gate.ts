// Play, pause and single steps: what the session asks before every piece of work.

type Mode = 'playing' | 'paused' | 'oneBatch' | 'oneEpoch';

export class Gate {
  private mode: Mode = 'paused';
  private closed = false;
  private readonly waiting: (() => void)[] = [];

  get playing(): boolean {
    return this.mode !== 'paused';
  }

  /** The next pieces of work must be one step of each run. */
  get singleStep(): boolean {
    return this.mode === 'oneBatch';
  }

  /** Goes on as another gate did; a single batch is given up, because its epoch begins anew. */
  takeOver(other: Gate): void {
    this.set(other.mode === 'oneBatch' ? 'paused' : other.mode);
  }

  play(): void {
    this.set('playing');
  }

  pause(): void {
    this.set('paused');
  }

  stepBatch(): void {
    this.set('oneBatch');
  }

  stepEpoch(): void {
    this.set('oneEpoch');
  }

  /** Every run did its step: a single one is used up. */
  stepDone(): void {
    if (this.mode === 'oneBatch') this.set('paused');
  }

  /** Every run has closed its epoch: a single one is used up. */
  epochDone(): void {
    if (this.mode === 'oneEpoch') this.set('paused');
  }

  /** Lets everyone through for good, to a session that must end. */
  close(): void {
    this.closed = true;
    this.wake();
  }

  /** Resolves at once while open, else when play or a step is asked for. */
  async pass(): Promise<void> {
    while (!this.closed && this.mode === 'paused')
      await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private set(mode: Mode): void {
    this.mode = mode;
    if (mode !== 'paused') this.wake();
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
