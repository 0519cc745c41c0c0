// In what one's own run is another experiment than the paper's: a plain list, made from the configuration.
import { corruptedShare } from '../../core/corruption.ts';
import { paperRecipe } from '../../core/paperResults.ts';
import type { Catalog, RunConfig } from '../../protocol.ts';
import { settingOf } from '../../state/configEdits.ts';
import { t } from '../../texts/texts.ts';
import { count, percent, significant } from '../words/numbers.ts';

export interface PaperDifference {
  readonly name: string;
  readonly paper: string;
  readonly own: string;
}

function labelOf(entries: readonly { id: string; label: string }[] | undefined, id: string): string {
  return entries?.find((entry) => entry.id === id)?.label ?? id;
}

const plainly = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Names may say more than the paper's ('ResNet-18, CIFAR form'); numbers must be the same. */
function same({ paper, own }: PaperDifference): boolean {
  return /^[\d.,]+$/.test(paper) ? own === paper : plainly(own).startsWith(plainly(paper));
}

const augmentWords = (on: boolean) => (on ? t.paper.augment.on : t.paper.augment.off);

/**
 * @param config one's own run
 * @param model  the paper's model in the chart that is shown
 */
export function differencesFromPaper(
  config: RunConfig,
  catalog: Catalog | null,
  model: string = paperRecipe.model,
): PaperDifference[] {
  const names = t.paper.settings;
  const optimizer = String(settingOf(config, 'optimizer') ?? 'sgd');
  const rows: readonly PaperDifference[] = [
    { name: names.model, paper: model, own: labelOf(catalog?.models, config.model) },
    { name: names.epochs, paper: count(paperRecipe.epochs), own: count(config.epochs) },
    { name: names.trainCount, paper: count(paperRecipe.trainCount), own: count(config.trainCount) },
    { name: names.testCount, paper: count(paperRecipe.testCount), own: count(config.testCount) },
    { name: names.optimizer, paper: paperRecipe.optimizer, own: optimizer.toUpperCase() },
    {
      name: names.learningRate,
      paper: significant(paperRecipe.learningRate),
      own: significant(config.learningRate),
    },
    { name: names.schedule, paper: paperRecipe.schedule, own: labelOf(catalog?.schedules, config.schedule) },
    { name: names.batchSize, paper: count(paperRecipe.batchSize), own: count(config.batchSize) },
    { name: names.momentum, paper: significant(paperRecipe.momentum), own: significant(config.momentum) },
    {
      name: names.weightDecay,
      paper: significant(paperRecipe.weightDecay),
      own: significant(config.weightDecay),
    },
    {
      name: names.labelSmoothing,
      paper: significant(paperRecipe.labelSmoothing),
      own: significant(config.labelSmoothing),
    },
    { name: names.spoilt, paper: percent(0), own: percent(corruptedShare(config)) },
    { name: names.augment, paper: augmentWords(paperRecipe.augment), own: augmentWords(config.augment) },
  ];
  return rows.filter((row) => !same(row));
}

/** One sentence: 'Not the paper's experiment: model CNN instead of ResNet-18, 20 instead of 200 epochs, ...'. */
export function paperStatement(differences: readonly PaperDifference[]): string {
  if (differences.length === 0) return t.paper.same;
  const parts = differences.map(({ name, paper, own }) => t.paper.difference(name, own, paper));
  return t.paper.differs(parts.join(t.numbers.between));
}
