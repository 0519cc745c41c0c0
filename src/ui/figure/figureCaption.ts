// What stands under an exported figure: every setting of the runs in it, where and when, and the link to it.
import type { AdapterReport, Catalog, RunConfig } from '../../protocol.ts';
import { fieldsOf, settingOf } from '../../state/configEdits.ts';
import { t } from '../../texts/texts.ts';
import { count } from '../words/numbers.ts';
import { adapterName, dateWords } from '../words/recordedWords.ts';
import { settingName, settingText } from '../words/settings.ts';

export interface CaptionFacts {
  readonly title: string;
  readonly entrants: readonly RunConfig[];
  /** By entrant. */
  readonly names: readonly string[];
  readonly seeds: readonly number[];
  readonly catalog: Catalog | null;
  readonly adapter: AdapterReport | null;
  /** How many epochs of the run in focus began before all images were there. */
  readonly grew: number;
  /** Epoch that the loss axis shows, from 1; null before the first. */
  readonly epoch: number | null;
  readonly link: string;
  /** ISO 8601. */
  readonly made: string;
  readonly recorded: boolean;
}

function settings(config: RunConfig, catalog: Catalog | null, fields: readonly string[]): string {
  return fields
    .map((field) => {
      const value = settingText(field, settingOf(config, field), config, catalog);
      return `${settingName(field, config, catalog)} ${value}`;
    })
    .join(', ');
}

export interface CaptionParagraph {
  readonly text: string;
  /** Place of the entrant that it is about: its line is drawn before the text. */
  readonly entrant?: number;
}

export function figureCaption(facts: CaptionFacts): CaptionParagraph[] {
  const { title, entrants, names, seeds, catalog, adapter, grew, epoch, link, made, recorded } = facts;
  const [lead, ...others] = entrants;
  const words = t.share.caption;
  const where = recorded ? words.recorded : adapter ? words.onAdapter(adapterName(adapter)) : '';
  const head = [
    title,
    epoch === null ? '' : words.epoch(String(epoch)),
    `SeTa Playground, ${dateWords(made)}`,
    where,
    grew > 0 ? words.grew(grew, count(grew)) : '',
  ];
  if (!lead) return [{ text: head.filter(Boolean).join('; ') }];
  const fields = fieldsOf(lead).filter((field) => field !== 'seed');
  const seedWords = words.seeds(seeds.length, seeds.join(', '));
  return [
    { text: `${head.filter(Boolean).join('; ')}.` },
    { entrant: 0, text: `${names[0] ?? lead.method}: ${settings(lead, catalog, fields)}. ${seedWords}` },
    ...others.map((config, i) => {
      const own = fieldsOf(config).filter(
        (field) =>
          field !== 'seed' &&
          (field.startsWith('methodParams.') || settingOf(config, field) !== settingOf(lead, field)),
      );
      return {
        entrant: i + 1,
        text: words.other(names[i + 1] ?? config.method, settings(config, catalog, own)),
      };
    }),
    { text: link },
  ];
}
