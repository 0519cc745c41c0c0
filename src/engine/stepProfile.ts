// Where a training step's time goes. About once a second one step is recorded launch by launch between timestamps,
// read back when the GPU gets there; all steps tell how long JavaScript took to record them. Exists only while
// somebody looks.
import type { LaunchPass } from '../gpu/launchPass.ts';
import { TimedPasses } from '../gpu/timedPasses.ts';

export interface StepSample {
  /** In the step's order; empty when the engine does not tell. `ms` is null without timestamps. */
  readonly launches: readonly { readonly label: string; readonly ms: number | null }[];
  /** JavaScript's time to record and submit a step, the mean since the last sample. */
  readonly encodeMs: number;
}

/** Hands launches on to one ordinary pass and keeps their names, where there are no timestamps. */
class NamedLaunches implements LaunchPass {
  readonly labels: string[] = [];
  private label = '';

  constructor(private readonly pass: GPUComputePassEncoder) {}

  setPipeline(pipeline: GPUComputePipeline): void {
    this.pass.setPipeline(pipeline);
  }

  setBindGroup(index: number, bindGroup: GPUBindGroup): void {
    this.label = bindGroup.label;
    this.pass.setBindGroup(index, bindGroup);
  }

  dispatchWorkgroups(x: number, y?: number, z?: number): void {
    this.labels.push(this.label);
    this.pass.dispatchWorkgroups(x, y, z);
  }
}

export class StepProfile {
  private timed: TimedPasses | null = null;
  private reading = false;
  private destroyed = false;
  private lastSample = Number.NEGATIVE_INFINITY;
  private encodeMs = 0;
  private steps = 0;

  constructor(
    private readonly device: GPUDevice,
    private readonly onSample: (sample: StepSample) => void,
    private readonly intervalMs = 1000,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Records and submits a step: in one pass, or launch by launch when a sample is due. */
  submit(encode: (pass: LaunchPass) => void): void {
    if (this.due()) {
      this.sample(encode);
      return;
    }
    this.measure(() => this.submitPass((pass) => encode(pass)));
  }

  /** Times a step of an engine that records its launches itself. */
  measure(step: () => void, tellsLaunches = true): void {
    const started = this.now();
    step();
    this.encodeMs += this.now() - started;
    this.steps++;
    if (!tellsLaunches && this.due()) this.tell([], this.takeEncodeMs());
  }

  destroy(): void {
    this.destroyed = true;
    this.timed?.destroy();
  }

  private due(): boolean {
    return !this.reading && this.steps > 0 && this.now() - this.lastSample >= this.intervalMs;
  }

  private sample(encode: (pass: LaunchPass) => void): void {
    const encodeMs = this.takeEncodeMs();
    if (!this.device.features.has('timestamp-query')) {
      let labels: readonly string[] = [];
      this.submitPass((pass) => {
        const named = new NamedLaunches(pass);
        encode(named);
        labels = named.labels;
      });
      this.tell(
        labels.map((label) => ({ label, ms: null })),
        encodeMs,
      );
      return;
    }
    this.timed ??= new TimedPasses(this.device);
    const { timed } = this;
    const encoder = this.device.createCommandEncoder({ label: 'stepProfile' });
    timed.begin(encoder);
    encode(timed);
    timed.end();
    this.device.queue.submit([encoder.finish()]);
    this.lastSample = this.now();
    this.reading = true;
    timed.read().then(
      (ms) => {
        this.reading = false;
        this.tell(
          timed.labels.map((label, i) => ({ label, ms: ms[i]! })),
          encodeMs,
        );
      },
      // The panel was closed or the device is gone: nobody waits for this sample.
      () => undefined,
    );
  }

  private tell(launches: StepSample['launches'], encodeMs: number): void {
    if (this.destroyed) return;
    this.lastSample = this.now();
    this.onSample({ launches, encodeMs });
  }

  private takeEncodeMs(): number {
    const mean = this.encodeMs / this.steps;
    this.encodeMs = 0;
    this.steps = 0;
    return mean;
  }

  private submitPass(encode: (pass: GPUComputePassEncoder) => void): void {
    const encoder = this.device.createCommandEncoder({ label: 'stepProfile' });
    const pass = encoder.beginComputePass({ label: 'stepProfile' });
    encode(pass);
    pass.end();
    this.device.queue.submit([encoder.finish()]);
  }
}
