// Times dispatches one by one: each gets a compute pass of its own between two timestamps. For looking, not for
// training: dispatches can no longer overlap, and every pass costs a little itself.
import type { LaunchPass } from './launchPass.ts';
import { mapForReading } from './waits.ts';

const bytesPerLaunch = 16;

/** Queries and buffers for the launches of one recording at a time. */
export class TimedPasses implements LaunchPass {
  /** Of the launches recorded since `begin`: their bind groups', for pipelines may serve several launches. */
  labels: string[] = [];
  private encoder: GPUCommandEncoder | null = null;
  private pipeline: GPUComputePipeline | null = null;
  private bindGroup: GPUBindGroup | null = null;
  private readonly queries: GPUQuerySet;
  private readonly resolved: GPUBuffer;
  private readonly staging: GPUBuffer;

  /** @param mostLaunches those beyond are recorded, but not timed */
  constructor(
    private readonly device: GPUDevice,
    readonly mostLaunches = 1024,
  ) {
    const label = 'timedPasses';
    const size = mostLaunches * bytesPerLaunch;
    this.queries = device.createQuerySet({ label, type: 'timestamp', count: 2 * mostLaunches });
    const [resolve, read] = [GPUBufferUsage.QUERY_RESOLVE, GPUBufferUsage.MAP_READ];
    this.resolved = device.createBuffer({ label, size, usage: resolve | GPUBufferUsage.COPY_SRC });
    this.staging = device.createBuffer({ label, size, usage: read | GPUBufferUsage.COPY_DST });
  }

  /** The launches that follow are recorded into `encoder`. */
  begin(encoder: GPUCommandEncoder): void {
    this.encoder = encoder;
    this.labels = [];
  }

  setPipeline(pipeline: GPUComputePipeline): void {
    this.pipeline = pipeline;
  }

  setBindGroup(_index: number, bindGroup: GPUBindGroup): void {
    this.bindGroup = bindGroup;
  }

  dispatchWorkgroups(x: number, y = 1, z = 1): void {
    const { label } = this.bindGroup!;
    const query = 2 * this.labels.length;
    const timed = this.labels.length < this.mostLaunches;
    const timestampWrites = {
      ...{ querySet: this.queries, beginningOfPassWriteIndex: query, endOfPassWriteIndex: query + 1 },
    };
    const pass = this.encoder!.beginComputePass({ label, ...(timed && { timestampWrites }) });
    pass.setPipeline(this.pipeline!);
    pass.setBindGroup(0, this.bindGroup!);
    pass.dispatchWorkgroups(x, y, z);
    pass.end();
    this.labels.push(label);
  }

  /** After the last launch, into the same encoder. */
  end(): void {
    const count = Math.min(this.labels.length, this.mostLaunches);
    this.encoder!.resolveQuerySet(this.queries, 0, 2 * count, this.resolved, 0);
    this.encoder!.copyBufferToBuffer(this.resolved, 0, this.staging, 0, count * bytesPerLaunch);
    this.encoder = null;
  }

  /** After the submit: ms of each launch, null beyond `mostLaunches`. Resolves when the GPU is done. */
  async read(): Promise<(number | null)[]> {
    const { labels, staging } = this;
    await mapForReading(this.device, staging);
    const times = new BigUint64Array(staging.getMappedRange());
    // Some adapters' clocks step back a little between passes.
    const ms = labels.map((_, i) =>
      i < this.mostLaunches ? Math.max(0, Number(times[2 * i + 1]! - times[2 * i]!) / 1e6) : null,
    );
    staging.unmap();
    return ms;
  }

  destroy(): void {
    this.queries.destroy();
    this.resolved.destroy();
    this.staging.destroy();
  }
}
