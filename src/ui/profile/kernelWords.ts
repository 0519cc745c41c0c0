// Kinds of kernels in the reader's words: what belongs together is one line of the panel.
import type { KernelKind } from '../../state/profile.ts';
import { t } from '../../texts/texts.ts';

/** In the order of a step. */
const lines = [
  { id: 'gather', kinds: ['gather'] },
  { id: 'conv', kinds: ['conv'] },
  { id: 'norm', kinds: ['normStatistics', 'normFinish', 'normGradient'] },
  { id: 'block', kinds: ['block'] },
  { id: 'dense', kinds: ['dense', 'denseBackward'] },
  { id: 'loss', kinds: ['crossEntropy'] },
  { id: 'blockBackward', kinds: ['blockReduce', 'blockBackward'] },
  { id: 'filterGradient', kinds: ['filterGradient', 'filterReduce'] },
  { id: 'inputGradient', kinds: ['inputGradient'] },
  { id: 'update', kinds: ['sgd', 'larsNorms', 'lars', 'packFilters'] },
] as const;

export interface KernelLine {
  readonly words: string;
  /** In one step. */
  readonly launches: number;
  /** Over all samples; null without timestamps. */
  readonly sumMs: number | null;
}

/** One line for each part of a step that is there; a kind without words stands under its own name. */
export function kernelLines(kinds: readonly KernelKind[]): KernelLine[] {
  const known = new Set<string>(lines.flatMap((line) => line.kinds));
  const others = kinds
    .filter(({ kind }) => !known.has(kind))
    .map(({ kind }) => ({ words: kind, kinds: [kind] }));
  const named = lines.map(({ id, kinds: all }) => ({
    words: t.profile.kernels[id],
    kinds: all as readonly string[],
  }));
  return [...named, ...others].flatMap((line) => {
    const members = kinds.filter(({ kind }) => line.kinds.includes(kind));
    if (members.length === 0) return [];
    const launches = members.reduce((sum, member) => sum + member.launches, 0);
    const timed = members.every(({ sumMs }) => sumMs !== null);
    const sumMs = timed ? members.reduce((sum, member) => sum + member.sumMs!, 0) : null;
    return [{ words: line.words, launches, sumMs }];
  });
}
