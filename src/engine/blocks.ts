// Blocks of a compiled step: batch-norm coefficients, the block itself, and both passes backward.
import type { Layer, Value } from '../core/network.ts';
import { areaOf, quadsOf } from '../gpu/train/activation.ts';
import {
  type Block,
  type BlockTerm,
  createBlock,
  createBlockBackward,
  createBlockReduce,
  reduceGroups,
} from '../gpu/train/block.ts';
import {
  createNormEvaluate,
  createNormFinish,
  createNormGradient,
  createNormStatistics,
  statisticsPartials,
} from '../gpu/train/norm.ts';
import type { NormPartials } from '../gpu/train/normPartials.ts';
import type { BlockOperation } from './fusion.ts';
import type { StepPlan } from './stepPlan.ts';

type Norm = Extract<Layer, { kind: 'norm' }>;

export class Blocks {
  private readonly coefficients = new Map<Norm, GPUBuffer>();
  private readonly unused: readonly [GPUBuffer, GPUBuffer];

  /** @param statistics by value id: the partial statistics that a convolution has left */
  constructor(
    private readonly plan: StepPlan,
    private readonly statistics: ReadonlyMap<number, NormPartials>,
  ) {
    this.unused = [plan.buffer('unused0', 16), plan.buffer('unused1', 16)];
  }

  forward(operation: BlockOperation): void {
    for (const { norm } of operation.terms) if (norm) this.forwardNorm(norm);
    const { plan } = this;
    const launch = createBlock(
      plan.device,
      this.labelOf('block', operation.out),
      plan.tuning,
      this.blockOf(operation),
      {
        uniforms: plan.uniforms,
        result: plan.activation(operation.out),
      },
    );
    plan.forward.push(launch);
    plan.evaluate.push(launch);
  }

  private forwardNorm(norm: Norm): void {
    const { plan } = this;
    const { device, uniforms, arenas } = plan;
    const source = plan.activation(norm.input);
    const quads = quadsOf(source.channels);
    const coefficients = plan.buffer(`coefficients${norm.out.id}`, 80 * quads);
    this.coefficients.set(norm, coefficients);
    let partials = this.statistics.get(norm.input.id);
    if (!partials) {
      const layout = statisticsPartials(source, plan.tuning);
      const buffer = plan.buffer(`statistics${norm.out.id}`, 32 * quads * layout.groups);
      partials = { ...layout, buffer };
      const label = this.labelOf('normStatistics', norm.out);
      plan.forward.push(createNormStatistics(device, label, source, partials, uniforms));
    }
    const buffers = { uniforms, ...arenas, coefficients };
    plan.forward.push(
      createNormFinish(device, this.labelOf('normFinish', norm.out), norm, partials, buffers),
    );
    plan.evaluateNorms.push(
      createNormEvaluate(device, this.labelOf('normEvaluate', norm.out), norm, buffers),
    );
  }

  backward(operation: BlockOperation): void {
    const { plan } = this;
    const { device, uniforms } = plan;
    const { terms, out } = operation;
    const block = this.blockOf(operation);
    const gradient = plan.gradient(out).buffer;
    const [first, other] = terms;
    let means = gradient;
    if (first.norm || other?.norm) {
      const quads = quadsOf(first.input.shape.channels);
      const groups = reduceGroups(block);
      const partials = plan.buffer(`normPartials${out.id}`, 48 * quads * groups);
      means = plan.buffer(`normMeans${out.id}`, 48 * quads);
      plan.backward.push(
        createBlockReduce(device, this.labelOf('blockReduce', out), block, { uniforms, gradient, partials }),
        createNormGradient(
          device,
          this.labelOf('normGradient', out),
          [first.norm, other?.norm],
          { channels: first.input.shape.channels, area: areaOf(first.input.shape), groups },
          { uniforms, partials, gradients: plan.arenas.gradients, means },
        ),
      );
    }
    const { unused } = this;
    const launch = (targets: Parameters<typeof createBlockBackward>[5]) => {
      const buffers = { uniforms, gradient, means, unused };
      plan.backward.push(
        createBlockBackward(device, this.labelOf('blockBackward', out), plan.tuning, block, buffers, targets),
      );
    };
    const target = (value: Value) => {
      if (!plan.needsGradient(value)) return undefined;
      const { gradient: into, accumulate } = plan.claimGradient(value);
      return { buffer: into.buffer, accumulate };
    };
    // One launch may not write a buffer through two bindings.
    if (other && other.input.id === first.input.id) {
      launch([target(first.input), undefined]);
      launch([undefined, target(other.input)]);
      return;
    }
    const targets = [target(first.input), other && target(other.input)] as const;
    if (targets[0] || targets[1]) launch([targets[0], targets[1]]);
  }

  private blockOf(operation: BlockOperation): Block {
    const [first, other] = operation.terms.map(({ input, norm }): BlockTerm => {
      const coefficients = norm && this.coefficients.get(norm);
      return { input: this.plan.activation(input), ...(coefficients && { coefficients }) };
    });
    const { relu, pool } = operation;
    return { terms: other ? [first!, other] : [first!], relu, pool };
  }

  private labelOf(stem: string, value: Value): string {
    return `${this.plan.label}.${stem}${value.id}`;
  }
}
