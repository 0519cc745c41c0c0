// Kinds of kernels in the reader's words: what belongs together is one line of the panel.
import type { KernelKind } from '../../state/profile.ts';

const lines: readonly { readonly words: string; readonly kinds: readonly string[] }[] = [
  { words: 'Images: gather, crop, flip', kinds: ['gather'] },
  { words: 'Convolution, forward', kinds: ['conv'] },
  { words: 'Batch-norm statistics', kinds: ['normStatistics', 'normFinish', 'normGradient'] },
  { words: 'Norm, ReLU, add, pool: forward', kinds: ['block'] },
  { words: 'Dense layer', kinds: ['dense', 'denseBackward'] },
  { words: 'Loss', kinds: ['crossEntropy'] },
  { words: 'Norm, ReLU, add, pool: backward', kinds: ['blockReduce', 'blockBackward'] },
  { words: 'Convolution, gradient of filters', kinds: ['filterGradient', 'filterReduce'] },
  { words: 'Convolution, gradient of inputs', kinds: ['inputGradient'] },
  { words: 'Update of the weights', kinds: ['sgd', 'larsNorms', 'lars', 'packFilters'] },
];

export interface KernelLine {
  readonly words: string;
  /** In one step. */
  readonly launches: number;
  /** Over all samples; null without timestamps. */
  readonly sumMs: number | null;
}

/** One line for each part of a step that is there; a kind without words stands under its own name. */
export function kernelLines(kinds: readonly KernelKind[]): KernelLine[] {
  const known = new Set(lines.flatMap((line) => line.kinds));
  const others = kinds
    .filter(({ kind }) => !known.has(kind))
    .map(({ kind }) => ({ words: kind, kinds: [kind] }));
  return [...lines, ...others].flatMap((line) => {
    const members = kinds.filter(({ kind }) => line.kinds.includes(kind));
    if (members.length === 0) return [];
    const launches = members.reduce((sum, member) => sum + member.launches, 0);
    const timed = members.every(({ sumMs }) => sumMs !== null);
    const sumMs = timed ? members.reduce((sum, member) => sum + member.sumMs!, 0) : null;
    return [{ words: line.words, launches, sumMs }];
  });
}
