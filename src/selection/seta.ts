// SeTa: random drop, groups of similar loss, a window that slides from easy to hard and falls back.
import { type Bijection, bijectionOf, bijectionPurpose } from '../core/bijection.ts';
import { annealStart, keepCount, keepRatio } from '../core/keep.ts';
import type { ParamSpec, ParamValues } from '../core/params.ts';
import type { WindowReport } from '../core/records.ts';
import { spokenNumber } from '../core/spokenNumbers.ts';
import { type GroupRange, heldWindow, type WindowMotion, windowSize, windowStart } from '../core/window.ts';
import { FateSplit } from '../gpu/fateSplit.ts';
import { GroupFate } from '../gpu/groupFate.ts';
import { clusteringFrom, mostGroups } from '../gpu/kmeans/kmeans.ts';
import { t } from '../texts/texts.ts';
import {
  type CategoryTallies,
  chosenBit,
  defineMethod,
  type MethodReport,
  type NamedCategory,
  type ParamProblem,
  type PlannedRun,
  type PruningMethod,
  type Saving,
  type SelectionBuffers,
  type SelectionContext,
} from './method.ts';

interface Settings {
  readonly pruneRatio: number;
  readonly groups: number;
  readonly windowScale: number;
  readonly order: 'easyToHard' | 'hardToEasy';
  readonly motion: WindowMotion;
  readonly fullAnneal: boolean;
  readonly fixedDrop: boolean;
}

function settingsOf(params: ParamValues): Settings {
  return {
    pruneRatio: Number(params.pruneRatio),
    groups: Number(params.groups),
    windowScale: Number(params.windowScale),
    order: params.order === 'hardToEasy' ? 'hardToEasy' : 'easyToHard',
    motion: params.motion === 'continuous' ? 'continuous' : 'fallBack',
    fullAnneal: params.fullAnneal === true,
    fixedDrop: params.fixedDrop === true,
  };
}

/** The authors' code cannot cluster as many groups as samples, or more. */
function tooFew(groups: number, kept: number): string | undefined {
  if (groups === 1 || kept > groups) return undefined;
  return t.settingProblems.selection.tooFewForGroups(`${groups}`, `${kept}`);
}

/** Groups in use at a prune call; all of them at call 0, then those that are held by hand, if any. */
function windowAt(call: number, groups: number, settings: Settings, held: GroupRange | null): GroupRange {
  if (call === 0) return { start: 0, size: groups };
  if (held) return heldWindow(held, groups);
  const size = windowSize(groups, settings.windowScale);
  const place = windowStart(call, groups - size + 1, settings.motion);
  return { start: settings.order === 'hardToEasy' ? groups - size - place : place, size };
}

const annealed: NamedCategory = { value: 0, kind: 'kept', label: 'annealing', selected: true };
/** Their values follow those of the groups. */
const dropped = { kind: 'dropped', label: 'dropped at random', selected: false } as const;
const lone = { kind: 'kept', label: 'the window is empty: one at random', selected: true } as const;

/** Zhou, Gao, Wang, "Scale Efficient Training for Large Datasets", CVPR 2025; seta.py at 341df62. */
class Seta implements PruningMethod {
  readonly categoryCount: number;
  readonly summary: GPUBuffer;
  private readonly groupFate: GroupFate;
  private readonly annealSplit: FateSplit;
  private readonly dropped: NamedCategory;
  private readonly lone: NamedCategory;
  private held: GroupRange | null = null;

  constructor(
    device: GPUDevice,
    { scores, fate }: SelectionBuffers,
    private readonly settings: Settings,
  ) {
    const { groups } = settings;
    this.categoryCount = groups + 2;
    this.dropped = { ...dropped, value: groups };
    this.lone = { ...lone, value: groups + 1 };
    this.groupFate = new GroupFate(device, scores, fate, groups);
    this.annealSplit = new FateSplit(device, fate, 'seta.anneal');
    this.summary = this.groupFate.clustering;
  }

  steer(values: ParamValues | null): void {
    this.held = values && { start: Number(values.windowStart), size: Number(values.windowSize) };
  }

  encode(encoder: GPUCommandEncoder, context: SelectionContext): void {
    if (context.phase === 'anneal') this.encodeAnneal(encoder, context);
    else this.encodePrune(encoder, context);
  }

  private encodePrune(encoder: GPUCommandEncoder, context: SelectionContext): void {
    const { settings, held } = this;
    const kept = keepCount(keepRatio(settings.pruneRatio), context.seen);
    const problem = tooFew(settings.groups, kept);
    if (problem) throw new RangeError(problem);
    this.groupFate.encode(encoder, {
      order: this.dropOrder(context),
      kept,
      droppedFate: this.dropped.value,
      loneFate: this.lone.value | chosenBit,
      windowOf: (groups) => windowAt(context.call, groups, settings, held),
    });
  }

  /** "Partial annealing": random pruning alone, unless the whole data is asked for. */
  private encodeAnneal(encoder: GPUCommandEncoder, context: SelectionContext): void {
    const { pruneRatio, fullAnneal } = this.settings;
    const kept = fullAnneal ? context.seen : keepCount(keepRatio(pruneRatio), context.seen);
    const pass = encoder.beginComputePass({ label: 'seta.anneal' });
    this.annealSplit.encode(pass, this.dropOrder(context), kept, chosenBit, this.dropped.value);
    pass.end();
  }

  private dropOrder({ seed, epoch, seen }: SelectionContext): Bijection {
    if (this.settings.fixedDrop) return bijectionOf(seen, seed, bijectionPurpose.fixedDrop);
    return bijectionOf(seen, seed, epoch, bijectionPurpose.epoch);
  }

  describe(summary: Uint32Array, tallies: CategoryTallies, context: SelectionContext): MethodReport {
    const present = (category: NamedCategory) => tallies[category.value]!.count > 0;
    if (context.phase === 'anneal') {
      return { categories: [annealed, this.dropped].filter(present), window: null, wcss: null };
    }
    const { groups, chunk } = clusteringFrom(summary);
    const { start, size } = windowAt(context.call, groups, this.settings, this.held);
    const named = Array.from({ length: groups }, (_, group): NamedCategory => {
      const selected = group >= start && group < start + size;
      return { value: group, kind: 'group', label: `Group ${group + 1}`, selected };
    });
    const wcss = named.reduce((sum, { value }) => sum + tallies[value]!.deviation, 0);
    return {
      categories: [...named, ...[this.dropped, this.lone].filter(present)],
      window: windowReport({ start, size }, groups, this.held !== null && context.call > 0),
      wcss: chunk > 0 ? null : wcss,
    };
  }

  destroy(): void {
    this.groupFate.destroy();
    this.annealSplit.destroy();
  }
}

/** null where all groups are used, unless a hand holds them so. */
function windowReport({ start, size }: GroupRange, groups: number, byHand: boolean): WindowReport | null {
  const window = { start, size, positions: groups - size + 1 };
  if (byHand) return { ...window, byHand };
  return size < groups ? window : null;
}

/** Of the window that is held in place of the sliding one; it never reaches beyond the groups that there are. */
const steering: readonly ParamSpec[] = [
  {
    id: 'windowStart',
    kind: 'integer',
    label: 'Window from group',
    help: 'The easiest group of the window, counted from 0.',
    min: 0,
    max: mostGroups - 1,
    step: 1,
    default: 0,
  },
  {
    id: 'windowSize',
    kind: 'integer',
    label: 'Groups in the window',
    help: 'How many groups are trained.',
    min: 1,
    max: mostGroups,
    step: 1,
    default: 1,
  },
];

/** What does not go together, for the control that can put it right. */
function check(params: ParamValues, trainCount: number): ParamProblem[] {
  const { groups, windowScale, pruneRatio } = settingsOf(params);
  const problems: ParamProblem[] = [];
  const size = windowSize(groups, windowScale);
  const { emptyWindow, wholeWindow, oneGroup } = t.settingProblems.selection;
  const scale = spokenNumber(windowScale);
  if (size === 0) {
    const message = emptyWindow(`${groups}`, scale);
    problems.push({ param: 'windowScale', severity: 'error', message });
  } else if (size === groups) {
    const message = groups === 1 ? oneGroup : wholeWindow(`${groups}`, scale);
    problems.push({ param: 'windowScale', severity: 'note', message });
  }
  const few = tooFew(groups, keepCount(keepRatio(pruneRatio), trainCount));
  if (few) problems.push({ param: 'groups', severity: 'error', message: few });
  return problems;
}

/** Share of the clustered samples that stood in the window, over the prune calls after the first; null if unknown. */
function shareInWindow({ finished }: PlannedRun): number | null {
  const shares = (finished?.records ?? []).slice(1).flatMap(({ selectedGroupSizes, groupSizes }) => {
    if (!selectedGroupSizes || !groupSizes) return [];
    const total = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);
    return total(selectedGroupSizes) / total(groupSizes);
  });
  return shares.length > 0 ? shares.reduce((sum, share) => sum + share, 0) / shares.length : null;
}

/** The first call takes every group; annealing drops at random alone, or nothing. */
const saving: Saving = {
  param: 'pruneRatio',
  expected(params, run) {
    const { epochs, samples } = run;
    const { groups, windowScale, pruneRatio, fullAnneal } = settingsOf(params);
    const known = shareInWindow(run);
    const share = known ?? windowSize(groups, windowScale) / groups;
    const kept = keepCount(keepRatio(pruneRatio), samples);
    const calls = annealStart(epochs, Number(params.delta));
    const whole = Math.min(1, calls) * kept;
    const inWindow = Math.max(0, calls - 1) * kept * share;
    const annealed = (epochs - calls) * (fullAnneal ? samples : kept);
    const percent = (100 * share).toFixed(0);
    const { evenGroups, finishedGroups } = t.settingProblems.saving;
    return {
      saved: 1 - (whole + inWindow + annealed) / (samples * epochs),
      assuming: known === null ? evenGroups(percent) : finishedGroups(percent),
    };
  },
};

export default defineMethod({
  id: 'seta',
  label: 'SeTa',
  help: 'Drops some samples at random, groups the rest by loss and slides a window over the groups from easy to hard.',
  source: 'Zhou, Gao, Wang, "Scale Efficient Training for Large Datasets", CVPR 2025',
  weighted: false,
  params: [
    {
      id: 'pruneRatio',
      kind: 'number',
      label: 'Random drop',
      help: 'Share of the samples left out at random in every epoch, before the groups are made.',
      min: 0,
      max: 0.9,
      step: 0.05,
      default: 0.1,
    },
    {
      id: 'groups',
      kind: 'integer',
      label: 'Groups',
      help: 'How many groups of similar loss k-means makes; the paper uses 5 to 15.',
      min: 1,
      max: mostGroups,
      step: 1,
      default: 10,
    },
    {
      id: 'windowScale',
      kind: 'number',
      label: 'Window scale',
      help: 'Share of the groups that is trained at a time; groups x scale is rounded, halves to the even number.',
      min: 0.05,
      max: 1,
      step: 0.05,
      default: 0.5,
    },
    {
      id: 'delta',
      kind: 'number',
      label: 'Anneal start',
      help: 'After this share of the epochs the window stops and only the random drop is left.',
      min: 0,
      max: 1,
      step: 0.025,
      default: 0.875,
    },
    {
      id: 'order',
      kind: 'choice',
      label: 'Order of groups',
      help: 'Whether the window begins at the easiest or the hardest groups (ablation h2e of the paper, Table 13).',
      choices: [
        { value: 'easyToHard', label: 'Easy to hard' },
        { value: 'hardToEasy', label: 'Hard to easy' },
      ],
      default: 'easyToHard',
    },
    {
      id: 'motion',
      kind: 'choice',
      label: 'Window motion',
      help: 'What the window does at the last groups (ablation of the paper, Table 13).',
      choices: [
        { value: 'fallBack', label: 'Falls back' },
        { value: 'continuous', label: 'Turns round' },
      ],
      default: 'fallBack',
    },
    {
      id: 'fullAnneal',
      kind: 'boolean',
      label: 'Full annealing',
      help: 'The last epochs take all samples, without the random drop (ablation of the paper, Table 13).',
      default: false,
    },
    {
      id: 'fixedDrop',
      kind: 'boolean',
      label: 'Fixed random drop',
      help: 'The random drop is drawn once and kept for the whole run (an option of this playground).',
      default: false,
    },
  ],
  steering,
  categories: [annealed, dropped, lone],
  annealStart: (params, epochs) => annealStart(epochs, Number(params.delta)),
  check,
  saving,
  create: (device, buffers, params) => new Seta(device, buffers, settingsOf(params)),
});
