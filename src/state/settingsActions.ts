// Changing what the next restart begins: the run on the left, its rivals, whole experiment files. Each change is
// checked by the engine.
import type { ParamValue } from '../core/params.ts';
import type { Catalog, ImportedEvent, MatchedEvent, RunConfig } from '../protocol.ts';
import { t } from '../texts/texts.ts';
import { defaultOf, withValue } from './configEdits.ts';
import type { ConfigState, ConfigStore } from './configStore.ts';
import type { EngineClient } from './engineClient.ts';
import type { EngineStore } from './engineStore.ts';
import { experimentOf, raceFrom } from './raceFile.ts';
import { unforkedRuns } from './raceRuns.ts';
import {
  editRival,
  entrantsOf,
  mostEntrants,
  noRace,
  type RaceSettings,
  type Rival,
  rivalOf,
} from './raceSettings.ts';
import { matchQuestion, withRatios } from './ratioMatch.ts';
import type { RunStore } from './runStore.ts';

export interface SettingsActions {
  edit(field: string, value: ParamValue): void;
  reset(field: string): void;
  resetAll(): void;
  undoEdits(): void;
  /** Changes the race that the next restart begins. */
  setRace(change: Partial<RaceSettings>): void;
  /** Adds an entrant with its method's defaults; ignored when the race is full. */
  addRival(method: string): void;
  /** @param place in `race.rivals`, from 0 */
  removeRival(place: number): void;
  editRival(place: number, field: string, value: ParamValue): void;
  /** The race that is set on the left, as the text of an experiment file. */
  experimentText(): string;
  /** Sets the race of an experiment file for the next restart; answers why not, or null. */
  openExperiment(text: string): string | null;
}

export interface Settings extends SettingsActions {
  /** Takes the change over and asks the engine what is wrong with it. */
  check(change: Partial<Pick<ConfigState, 'edited' | 'race'>>): void;
  /** Sets the ratios that the engine has solved for. */
  applyMatched(matched: MatchedEvent): void;
  /** An import means that one wants to train on it: at the next restart, unless that is what one has chosen anyway. */
  chooseImported(imported: ImportedEvent): void;
}

interface Stores {
  readonly engine: EngineStore;
  readonly runs: RunStore;
  readonly config: ConfigStore;
}

export function createSettings(client: Pick<EngineClient, 'send'>, stores: Stores): Settings {
  const { engine, runs, config } = stores;

  /** Nothing can be edited before the catalog and a configuration are there. */
  const editing = (change: (catalog: Catalog, edited: RunConfig) => void) => {
    const { catalog } = engine.getState();
    const { edited } = config.getState();
    if (catalog && edited) change(catalog, edited);
  };

  const check: Settings['check'] = (change) => {
    const requestId = config.getState().requestId + 1;
    config.setState({ ...change, requestId });
    const { edited, race } = config.getState();
    if (!edited) return;
    const entrants = entrantsOf(edited, race);
    client.send({ type: 'check', requestId, configs: entrants });
    const { catalog } = engine.getState();
    if (!race.equalPruned || !catalog) config.setState({ matched: null });
    else client.send(matchQuestion(requestId, catalog, entrants, unforkedRuns(runs.getState())));
  };

  const setRace = (change: Partial<RaceSettings>) =>
    check({ race: { ...config.getState().race, ...change } });

  const changeRivals = (change: (rivals: Rival[], lead: RunConfig, catalog: Catalog) => readonly Rival[]) =>
    editing((catalog, edited) =>
      setRace({ rivals: change([...config.getState().race.rivals], edited, catalog) }),
    );

  const edit = (field: string, value: ParamValue) =>
    editing((catalog, edited) => check({ edited: withValue(edited, field, value, catalog) }));

  return {
    check,
    setRace,
    edit,
    applyMatched(matched) {
      const { race, requestId } = config.getState();
      if (matched.requestId !== requestId || !race.equalPruned) return;
      config.setState({ matched });
      const rivals = withRatios(race.rivals, matched);
      if (rivals !== race.rivals) setRace({ rivals });
    },
    chooseImported({ sets }) {
      const whole = sets.find(({ missing }) => missing.length === 0);
      if (!whole) return;
      editing((catalog, { data }) => {
        const archiveOf = (id: string) => catalog.data.find((entry) => entry.id === id)?.archive?.file;
        if (archiveOf(data) !== archiveOf(whole.data)) edit('data', whole.data);
      });
    },
    reset: (field) =>
      editing((catalog, edited) => {
        const value = defaultOf(catalog, edited, field);
        if (value !== undefined) edit(field, value);
      }),
    resetAll: () => editing(({ defaults }) => check({ edited: defaults, race: noRace })),
    undoEdits() {
      const { running, runningRace } = config.getState();
      if (running) check({ edited: running, race: runningRace });
    },
    addRival: (method) =>
      changeRivals((rivals, _, catalog) =>
        rivals.length + 1 < mostEntrants ? [...rivals, rivalOf(catalog, method)] : rivals,
      ),
    removeRival: (place) => changeRivals((rivals) => rivals.toSpliced(place, 1)),
    editRival: (place, field, value) =>
      changeRivals((rivals, lead, catalog) =>
        rivals.map((rival, i) => (i === place ? editRival(catalog, lead, rival, field, value) : rival)),
      ),
    experimentText() {
      const { edited, race } = config.getState();
      return edited ? `${JSON.stringify(experimentOf(edited, race), null, 1)}\n` : '';
    },
    openExperiment(text) {
      const { catalog } = engine.getState();
      if (!catalog) return t.fileProblems.engineNotReady;
      try {
        const { lead, race } = raceFrom(text, catalog);
        check({ edited: lead, race });
        return null;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
  };
}
