// What the page's engine says while it is being soaked: every message of its worker is looked at, and whatever breaks a
// curve is a fault.
import type { EngineEvent } from '../../protocol.ts';

/** The part of an engine's event that the watch keeps. */
export type Heard = Pick<EngineEvent, 'type'> & {
  readonly runId?: string;
  readonly epoch?: number;
  readonly loss?: number | null;
  /** Records that came with a run which begins. */
  readonly records?: number;
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
        } else if (data.type === 'started') {
          const { runId, from } = data;
          page.soakHeard({
            type: 'started',
            runId,
            epoch: from?.epoch ?? 0,
            records: from?.records.length ?? 0,
          });
        } else if (data.type === 'diverged') {
          page.soakHeard({ type: 'runProblem', runId: data.runId, message: data.message });
        } else if (data.type === 'runProblem') {
          page.soakHeard({ type: 'runProblem', runId: data.runId, message: `${data.kind}: ${data.message}` });
        }
      });
    }
  };
}

/** Follows each run's epochs: they come one after the other from where the run begins or, robbed of its GPU, goes on. */
export class EpochWatch {
  epochs = 0;
  readonly faults: string[] = [];
  private readonly next = new Map<string, number>();

  hear({ type, runId = '', epoch = 0, loss, records = 0, message }: Heard): void {
    if (type === 'runProblem') this.faults.push(message ?? 'a run failed');
    if (type === 'started') {
      const known = this.next.get(runId);
      // A device can go between an epoch's checkpoint and its message; the record then comes with the run that goes on.
      if (known !== undefined && epoch > known + 1) {
        this.faults.push(`run ${runId}: went on at epoch ${epoch + 1}, but ${known + 1} was next`);
      }
      if (records !== epoch)
        this.faults.push(`run ${runId}: ${records} records came with epoch ${epoch + 1}`);
      this.next.set(runId, epoch);
    }
    if (type !== 'epoch') return;
    this.epochs++;
    const next = this.next.get(runId) ?? 0;
    if (epoch !== next) this.faults.push(`run ${runId}: epoch ${epoch + 1} came where ${next + 1} was next`);
    if (!Number.isFinite(loss)) this.faults.push(`run ${runId}: the loss of epoch ${epoch + 1} is ${loss}`);
    this.next.set(runId, epoch + 1);
  }
}
