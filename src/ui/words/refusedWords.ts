// Why a restart does nothing: the settings that are wrong, by name.
import type { Catalog } from '../../protocol.ts';
import { type ConfigState, problemsOf } from '../../state/configStore.ts';
import { entrantsOf } from '../../state/raceSettings.ts';
import { settingName } from './settings.ts';

/** One phrase a wrong setting, each once. */
export function refusedWords(state: ConfigState, catalog: Catalog): readonly string[] {
  if (!state.edited) return [];
  const phrases = entrantsOf(state.edited, state.race).flatMap((config, entrant) =>
    problemsOf(state, catalog, entrant)
      .filter(({ severity }) => severity === 'error')
      .map(({ field, message }) => `${settingName(field, config, catalog)}: ${message}`),
  );
  return [...new Set(phrases)];
}
