// The proof as Markdown, for the terminal and the README.
import { type Comparison, holds } from './proof.ts';

const percent = (share: number, digits = 1) => `${(100 * share).toFixed(digits)} %`;
const signed = (share: number) => `${share < 0 ? '\u2212' : '+'}${(100 * Math.abs(share)).toFixed(1)}`;

function row(comparison: Comparison): string {
  const { name, run, seeds, selected, epochDifference, accuracy, shape } = comparison;
  const { ours, reference, deviation, allowed } = accuracy;
  const spread = seeds > 1 ? ` \u00b1 ${(100 * deviation).toFixed(1)}` : '';
  return [
    `${name}, ${run.config.trainCount.toLocaleString('en')} images`,
    String(run.config.seed),
    `${percent(selected.ours)} / ${percent(selected.reference)} (${signed(selected.ours - selected.reference)})`,
    `${percent(epochDifference.ours)} (${percent(epochDifference.amongReference)})`,
    `${percent(ours)} / ${(100 * reference).toFixed(1)}${spread} % (${signed(ours - reference)}, \u00b1${(100 * allowed).toFixed(1)} allowed)`,
    shape ? `${percent(shape.ours)} (${percent(shape.reference)})` : '\u2013',
    holds(comparison) ? 'yes' : `**no: ${failures(comparison).join(', ')}**`,
  ].join(' | ');
}

function failures({ selected, accuracy, shape }: Comparison): string[] {
  return [
    ...(selected.holds ? [] : ['selected']),
    ...(accuracy.holds ? [] : ['accuracy']),
    ...(shape && !shape.holds ? ['group sizes'] : []),
  ];
}

const legend = `Ours / the authors' code (difference, in points). *Selected*: mean over the epochs of the share of the images that is
trained, within 3 points of the reference. *Apart per epoch*: mean over the epochs of how far the selected share is from
the mean of the reference seeds, in brackets how far a reference seed is from the others. *Test accuracy*: after the last
epoch, within two standard deviations of the reference seeds or 2 points, whichever is larger. *Group sizes*: mean over
the epochs of the share of the images that stands in another group than in the mean of the reference seeds, within 5 % or
twice what a reference seed has against the others (in brackets), whichever is larger.`;

/** One row a run, in the order given. */
export function proofTable(comparisons: readonly Comparison[]): string {
  const header = ['run', 'seed', 'selected', 'apart per epoch', 'test accuracy', 'group sizes', 'within'];
  const lines = [header.join(' | '), header.map(() => '---').join(' | '), ...comparisons.map(row)];
  return `${lines.map((line) => `| ${line} |`).join('\n')}\n\n${legend}\n`;
}
