// Plausible selections for the simulated run: losses that fall as images are trained, cut into groups by quantiles.
import type { LossHistogram, SelectionCategory, SelectionReport } from '../../src/core/records.ts';
import type { GallerySample, RunConfig } from '../../src/protocol.ts';

/** Each simulated sample stands for several images. */
export const samplesMade = 4000;

export interface Simulated {
  readonly report: SelectionReport;
  readonly gallery: readonly GallerySample[];
  /** Places of the samples that are trained. */
  readonly chosen: readonly number[];
}

const bins = 64;

function categoryOf(
  label: string,
  kind: SelectionCategory['kind'],
  selected: boolean,
  losses: number[],
  each: number,
) {
  const mean = losses.reduce((sum, value) => sum + value, 0) / Math.max(1, losses.length);
  return {
    kind,
    label,
    selected,
    count: Math.round(losses.length * each),
    meanLoss: losses.length > 0 ? mean : null,
    lowestLoss: losses.length > 0 ? Math.min(...losses) : null,
    highestLoss: losses.length > 0 ? Math.max(...losses) : null,
  };
}

/** Boundaries that are equal in the square root of the loss: near enough to k-means for the eye. */
function groupOf(loss: number, lowest: number, highest: number, groups: number): number {
  const share = (Math.sqrt(loss) - Math.sqrt(lowest)) / (Math.sqrt(highest) - Math.sqrt(lowest) || 1);
  return Math.min(groups - 1, Math.floor(share * groups));
}

export function simulateSelection(
  config: RunConfig,
  epoch: number,
  call: number,
  scores: Float64Array,
  random: () => number,
): Simulated {
  const k = Number(config.methodParams.groups ?? 0);
  const drop = Number(config.methodParams.pruneRatio ?? 0);
  const delta = Number(config.methodParams.delta ?? 1);
  const anneal = epoch + 1 > config.epochs * delta && config.method !== 'full';
  const each = config.trainCount / scores.length;
  const all = [...scores];
  const lowest = Math.min(...all);
  const highest = Math.max(...all);
  const sorted = config.method === 'seta' && !anneal;
  const m = Math.max(1, Math.round(k * Number(config.methodParams.windowScale ?? 1)));
  const positions = k - m + 1;
  const window = sorted && call > 0 && m < k ? { start: call % positions, size: m, positions } : null;
  const mean = all.reduce((sum, score) => sum + score, 0) / all.length;
  const droppable = (score: number) => config.method !== 'infobatch' || (score < mean && !anneal);
  /** Static random leaves out the same samples in every epoch. */
  const draw = (place: number) => (config.method === 'static' ? (place * 0.618034) % 1 : random());
  const members: number[][] = Array.from({ length: sorted ? k : 1 }, () => []);
  const dropped: number[] = [];
  all.forEach((score, place) => {
    if (config.method !== 'full' && droppable(score) && draw(place) < drop) dropped.push(place);
    else if (!sorted) members[0]?.push(place);
    else members[call === 0 ? place % k : groupOf(score, lowest, highest, k)]?.push(place);
  });
  const categories: SelectionCategory[] = members.map((places, group) => {
    const used = !window || (group >= window.start && group < window.start + window.size);
    const name = sorted ? `Group ${group + 1}` : 'kept';
    return categoryOf(
      name,
      sorted ? 'group' : 'kept',
      used,
      places.map((place) => all[place] ?? 0),
      each,
    );
  });
  if (config.method !== 'full') {
    const losses = dropped.map((place) => all[place] ?? 0);
    categories.push(categoryOf('dropped at random', 'dropped', false, losses, each));
  }
  const lists = config.method === 'full' ? members : [...members, dropped];
  const counts = lists.map((places) => {
    const row = new Array<number>(bins).fill(0);
    for (const place of places) {
      const bin = Math.min(
        bins - 1,
        Math.floor((((all[place] ?? 0) - lowest) / (highest - lowest || 1)) * bins),
      );
      row[bin] = (row[bin] ?? 0) + Math.ceil(each);
    }
    return row;
  });
  const histogram: LossHistogram = { lowest, highest, counts };
  const gallery = lists.flatMap((places, category) => {
    const ordered = [...places].sort((a, b) => (all[a] ?? 0) - (all[b] ?? 0));
    const take = Math.min(12, ordered.length);
    return Array.from({ length: take }, (_, i) => {
      const index = ordered[Math.floor((i * (ordered.length - 1)) / Math.max(1, take - 1))] ?? 0;
      return { index, label: index % 10, loss: all[index] ?? 0, category };
    });
  });
  const chosen = lists.flatMap((places, category) => (categories[category]?.selected ? places : []));
  const selected = categories.reduce((sum, category) => sum + (category.selected ? category.count : 0), 0);
  const report: SelectionReport = {
    epoch,
    call,
    phase: anneal ? 'anneal' : 'prune',
    present: config.trainCount,
    selected,
    categories,
    window,
    wcss: sorted ? 812.4 : null,
    histogram,
    nonFinite: 0,
    selectMs: 4.2,
  };
  return { report, gallery, chosen };
}
