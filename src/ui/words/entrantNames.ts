// What the entrants of a race are called: by their method, and by what tells them apart where a method runs twice.
import type { Catalog, RunConfig } from '../../protocol.ts';
import { configDifferences } from '../../state/configDifferences.ts';
import type { Fork } from '../../state/race.ts';
import { t } from '../../texts/texts.ts';
import { epochNumber } from './epochNumber.ts';
import { settingName, settingText } from './settings.ts';

/** What is called alike is numbered: 'SeTa 1' beside 'SeTa 2'. */
function numbered(names: readonly string[]): string[] {
  return names.map((name, i) => {
    if (names.indexOf(name) === names.lastIndexOf(name)) return name;
    const before = names.slice(0, i).filter((other) => other === name).length;
    return `${name} ${before + 1}`;
  });
}

/** The names of forks and of those that they left, no two alike: 'SeTa by hand' beside 'SeTa by itself'. */
export function withForks(names: readonly string[], forks: readonly Fork[]): string[] {
  const forked = names.map((name, entrant) => {
    const fork = forks.find((one) => one.entrant === entrant);
    if (!fork)
      return forks.some((one) => one.of === entrant && one.byHand) ? t.entrants.byItself(name) : name;
    const alike = forks.filter((one) => one.byHand === fork.byHand && names[one.entrant] === name);
    const which = alike.length > 1 ? ` ${alike.indexOf(fork) + 1}` : '';
    if (fork.byHand) return t.entrants.byHand(name) + which;
    const from =
      fork.epoch === 0
        ? t.entrants.fromStart(name)
        : t.entrants.fromEpoch(name, String(epochNumber(fork.epoch)));
    return from + which;
  });
  return numbered(forked);
}

/** One name an entrant, no two alike as long as their configurations differ. */
export function entrantNames(
  entrants: readonly RunConfig[],
  catalog: Pick<Catalog, 'methods' | 'models' | 'runParams'> | null,
): string[] {
  return entrants.map((config) => {
    const label = catalog?.methods.find((entry) => entry.id === config.method)?.label ?? config.method;
    const twins = entrants.filter((other) => other.method === config.method);
    if (twins.length < 2) return label;
    const own = configDifferences(twins).map(({ field, values }) => {
      const value = values[twins.indexOf(config)];
      return `${settingName(field, config, catalog)} ${settingText(field, value, config, catalog)}`;
    });
    return [label, ...own].join(', ');
  });
}
