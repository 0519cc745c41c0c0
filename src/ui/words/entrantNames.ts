// What the entrants of a race are called: by their method, and by what tells them apart where a method runs twice.
import type { Catalog, RunConfig } from '../../protocol.ts';
import { configDifferences } from '../../state/configDifferences.ts';
import { settingName, settingText } from './settings.ts';

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
