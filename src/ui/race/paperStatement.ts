// In what one's own run is another experiment than the paper's: a plain list, made from the configuration.
import { corruptedShare } from '../../core/corruption.ts';
import { paperRecipe } from '../../core/paperResults.ts';
import type { Catalog, RunConfig } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';
import { count, percent, plain } from '../words/numbers.ts';

export interface PaperDifference {
  readonly name: string;
  readonly paper: string;
  readonly own: string;
}

function labelOf(entries: readonly { id: string; label: string }[] | undefined, id: string): string {
  return entries?.find((entry) => entry.id === id)?.label ?? id;
}

const augmentWords = (on: boolean) => (on ? t.paper.augment.on : t.paper.augment.off);

/** In what `config` differs from the recipe of the paper's CIFAR experiments, whichever method it trains with. */
export function differencesFromPaper(config: RunConfig, catalog: Catalog | null): PaperDifference[] {
  const { settings: names, theirs } = t.paper;
  const found: PaperDifference[] = [];
  const named = (field: 'model' | 'optimizer' | 'schedule', own: string) => {
    if (config[field] !== paperRecipe[field]) found.push({ name: names[field], paper: theirs[field], own });
  };
  const number = (name: string, paper: number, own: number, written: (value: number) => string) => {
    if (own !== paper) found.push({ name, paper: written(paper), own: written(own) });
  };
  named('model', labelOf(catalog?.models, config.model));
  if (config.model === paperRecipe.model)
    number(names.width, paperRecipe.modelParams.width, Number(config.modelParams.width), count);
  for (const field of ['epochs', 'trainCount', 'testCount'] as const)
    number(names[field], paperRecipe[field], config[field], count);
  named('optimizer', config.optimizer.toUpperCase());
  number(names.learningRate, paperRecipe.learningRate, config.learningRate, plain);
  named('schedule', labelOf(catalog?.schedules, config.schedule));
  number(names.batchSize, paperRecipe.batchSize, config.batchSize, count);
  for (const field of ['momentum', 'weightDecay', 'labelSmoothing'] as const)
    number(names[field], paperRecipe[field], config[field], plain);
  number(names.spoilt, 0, corruptedShare(config), percent);
  if (config.augment !== paperRecipe.augment)
    found.push({
      name: names.augment,
      paper: augmentWords(paperRecipe.augment),
      own: augmentWords(config.augment),
    });
  return found;
}

export interface EntrantDifferences {
  readonly name: string;
  readonly differences: readonly PaperDifference[];
}

/**
 * In a sentence or two: 'Not the paper’s experiment: model CNN instead of ResNet-18, epochs 20 instead of 200.'
 * Entrants of different recipes have a sentence each.
 */
export function paperStatement(entrants: readonly EntrantDifferences[]): string {
  const namesBy = new Map<string, string[]>();
  for (const { name, differences } of entrants) {
    const what = differences.map((one) => t.paper.difference(one.name, one.own, one.paper));
    const text = what.join(t.numbers.between);
    namesBy.set(text, [...(namesBy.get(text) ?? []), name]);
  }
  const alone = namesBy.size === 1;
  const sentences = [...namesBy].map(([text, names]) => {
    const who = alone ? null : names.join(t.numbers.between);
    return text === '' ? t.paper.same(who) : t.paper.differs(who, text);
  });
  if ([...namesBy.keys()].some((text) => text !== '')) sentences.push(t.paper.shapes);
  return sentences.join(' ');
}
