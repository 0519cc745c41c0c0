// Convolutions of a compiled step: forward, and backward towards filter and input; packing and summing are shared.
import type { Layer, Parameter } from '../core/network.ts';
import { rangeAlignment } from '../gpu/buffers.ts';
import { quadsOf } from '../gpu/train/activation.ts';
import { convPartials, createConv, createConvInputGradient } from '../gpu/train/conv.ts';
import { createFilterGradient, planFilterGradient } from '../gpu/train/filterGradient.ts';
import { createFilterReduce } from '../gpu/train/filterReduce.ts';
import type { FilterShape } from '../gpu/train/filterShape.ts';
import type { Launch } from '../gpu/train/launch.ts';
import type { NormPartials } from '../gpu/train/normPartials.ts';
import { createPackFilters, type PackedFilters } from '../gpu/train/packFilters.ts';
import type { SgdFilter } from '../gpu/train/sgd.ts';
import { bytesPerVector, type Precision } from '../gpu/train/stored.ts';
import type { StepPlan } from './stepPlan.ts';

/** Partial sums of a filter begin where a range may be bound, in vec4f. */
const partialAlignment = rangeAlignment / 16;

type Conv = Extract<Layer, { kind: 'conv' }>;

export function filterOf(conv: Conv): FilterShape {
  const { size, stride, padding, depthwise } = conv;
  const [inputs, outputs] = [conv.input.shape.channels, conv.out.shape.channels];
  return { size, stride, padding, depthwise, inputs, outputs };
}

export class Convolutions {
  /** Packs the filters anew: needed when weights came from elsewhere than the step's own update. */
  readonly pack: readonly Launch[];
  /** vec4f: the sums that the filter gradients leave, to be added up. */
  readonly partials: GPUBuffer;
  private readonly partialOffsets = new Map<Conv, number>();
  private readonly packedIndex = new Map<string, number>();

  private constructor(
    private readonly plan: StepPlan,
    private readonly convs: readonly Conv[],
    private readonly packed: PackedFilters,
    names: readonly string[],
  ) {
    this.pack = packed.launches;
    plan.owned.push(...packed.owned);
    names.forEach((name, i) => {
      this.packedIndex.set(name, i);
    });
    let rows = 0;
    for (const conv of convs) {
      this.partialOffsets.set(conv, rows);
      rows += partialAlignment * Math.ceil(this.gradientPlan(conv).rows / partialAlignment);
    }
    this.partials = plan.buffer('filterPartials', 16 * rows);
  }

  static async create(plan: StepPlan, convs: readonly Conv[]): Promise<Convolutions> {
    const names: string[] = [];
    const specs = convs.flatMap((conv) => {
      const filter = filterOf(conv);
      const { offset } = conv.filter;
      names.push(`${conv.out.id}`);
      if (conv.depthwise || !plan.needsGradient(conv.input)) return [{ filter, offset, transposed: false }];
      names.push(`${conv.out.id} transposed`);
      return [
        { filter, offset, transposed: false },
        { filter, offset, transposed: true },
      ];
    });
    const packed = await createPackFilters(plan.device, plan.arenas.weights, specs, plan.precision);
    return new Convolutions(plan, convs, packed, names);
  }

  /** @param withStatistics a batch norm follows and wants the statistics of the output */
  forward(conv: Conv, withStatistics: boolean): NormPartials | undefined {
    const { plan } = this;
    const filter = filterOf(conv);
    const result = plan.activation(conv.out);
    let partials: NormPartials | undefined;
    // A CPU pays dearly for the workgroup's barriers in the convolution; there a pass of its own is cheaper.
    if (withStatistics && !plan.tuning.software) {
      const layout = convPartials(filter, result, plan.tuning);
      const bytes = 32 * quadsOf(result.channels) * layout.groups;
      partials = { ...layout, buffer: plan.buffer(`statistics${conv.out.id}`, bytes) };
    }
    const source = plan.activation(conv.input);
    const buffers = { uniforms: plan.uniforms, source, result, ...this.packedAt(`${conv.out.id}`) };
    const { device, label, tuning } = plan;
    const launch = (options: Parameters<typeof createConv>[4]) =>
      createConv(device, `${label}.conv${conv.out.id}`, filter, buffers, options);
    // Evaluation takes the running statistics.
    const evaluate = launch({ tuning });
    plan.forward.push(partials ? launch({ tuning, partials: partials.buffer }) : evaluate);
    plan.evaluate.push(evaluate);
    return partials;
  }

  backward(conv: Conv): void {
    const { plan } = this;
    const { uniforms, device } = plan;
    const gradient = plan.gradient(conv.out);
    plan.backward.push(
      createFilterGradient(device, `${plan.label}.filterGradient${conv.out.id}`, this.gradientPlan(conv), {
        uniforms,
        source: plan.activation(conv.input),
        gradient,
        partials: { buffer: this.partials, offset: 16 * this.partialOffsets.get(conv)! },
      }),
    );
    if (!plan.needsGradient(conv.input)) return;
    const { gradient: result, accumulate } = plan.claimGradient(conv.input);
    plan.backward.push(
      createConvInputGradient(
        device,
        `${plan.label}.inputGradient${conv.out.id}`,
        filterOf(conv),
        {
          uniforms,
          source: gradient,
          result,
          ...this.packedAt(conv.depthwise ? `${conv.out.id}` : `${conv.out.id} transposed`),
        },
        { tuning: plan.tuning, accumulate },
      ),
    );
  }

  /** What the update needs to know of each filter, by its parameter. */
  get filters(): ReadonlyMap<Parameter, SgdFilter> {
    const entries = this.convs.map((conv): [Parameter, SgdFilter] => {
      const { filter: shape, splits } = this.gradientPlan(conv);
      const transposed = this.packedIndex.get(`${conv.out.id} transposed`);
      return [
        conv.filter,
        {
          ...{ shape, splits, partialOffset: this.partialOffsets.get(conv)! },
          packedOffset: this.packedOffset(`${conv.out.id}`),
          ...(transposed !== undefined && { transposedOffset: this.packed.offsets[transposed]! }),
        },
      ];
    });
    return new Map(entries);
  }

  get packedFilters(): { packed: GPUBuffer; packedPrecision: Precision } {
    return { packed: this.packed.buffer, packedPrecision: this.packed.precision };
  }

  /** After all gradients: adds the partial sums into the arena, for optimizers that need them there. */
  async reduce(): Promise<readonly Launch[]> {
    const filters = this.convs.map((conv) => ({
      plan: this.gradientPlan(conv),
      partialOffset: this.partialOffsets.get(conv)!,
      offset: conv.filter.offset,
    }));
    const { device, arenas } = this.plan;
    const { launches, owned } = await createFilterReduce(device, this.partials, arenas.gradients, filters);
    this.plan.owned.push(...owned);
    return launches;
  }

  private gradientPlan(conv: Conv) {
    return planFilterGradient(filterOf(conv), conv.out.shape, this.plan.batchSize, this.plan.tuning);
  }

  /** First vec4 of the packed filter. */
  private packedOffset(name: string): number {
    return this.packed.offsets[this.packedIndex.get(name)!]!;
  }

  private packedAt(name: string) {
    const { buffer, precision: filterPrecision } = this.packed;
    const offset = bytesPerVector(filterPrecision) * this.packedOffset(name);
    return { filters: { buffer, offset }, filterPrecision };
  }
}
