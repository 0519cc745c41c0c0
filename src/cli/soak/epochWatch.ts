// What the page's engine says while it is being soaked: every message of its worker is looked at, and whatever breaks a
// curve is a fault.
import type { EngineEvent } from '../../protocol.ts';

/** The part of an engine's event that the watch keeps. */
export type Heard = Pick<EngineEvent, 'type'> & {
  readonly runId?: string;
  readonly epoch?: number;
  readonly loss?: number | null;
  readonly message?: string;
};

/** Runs in the page before its own scripts: hands a digest of each of its workers' messages to `window.soakHeard`. */
export function listenToWorkers(): void {
  const page = globalThis as unknown as { Worker: typeof Worker; soakHeard: (heard: Heard) => void };
  page.Worker = class extends page.Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('error', (event) =>
        page.soakHeard({ type: 'runProblem', message: `worker: ${event.message}` }),
      );
      this.addEventListener('message', ({ data }: MessageEvent<EngineEvent>) => {
        if (data.type === 'epoch') {
          const { epoch, trainLoss } = data.record;
          page.soakHeard({ type: 'epoch', runId: data.runId, epoch, loss: trainLoss });
        } else if (data.type === 'started') page.soakHeard({ type: 'started', runId: data.runId });
        else if (data.type === 'runProblem') {
          page.soakHeard({ type: 'runProblem', runId: data.runId, message: `${data.kind}: ${data.message}` });
        }
      });
    }
  };
}

/** Follows each run's epochs: they come one after the other; after a lost device at most the last one comes again. */
export class EpochWatch {
  epochs = 0;
  readonly faults: string[] = [];
  private readonly last = new Map<string, number>();

  hear({ type, runId = '', epoch = 0, loss, message }: Heard): void {
    if (type === 'runProblem') this.faults.push(message ?? 'a run failed');
    if (type !== 'epoch') return;
    this.epochs++;
    const last = this.last.get(runId);
    if (last !== undefined && (epoch > last + 1 || epoch < last)) {
      this.faults.push(`run ${runId}: epoch ${epoch + 1} came after epoch ${last + 1}`);
    }
    if (!Number.isFinite(loss)) this.faults.push(`run ${runId}: the loss of epoch ${epoch + 1} is ${loss}`);
    this.last.set(runId, epoch);
  }
}
