// Who else trains: up to three other methods beside the run on the left, in which lockstep, with how many seeds.
import './race.css';
import type { ParamSpec } from '../../core/params.ts';
import type { Catalog, RunConfig } from '../../protocol.ts';
import { defaultRivals, mostEntrants, mostRepeats } from '../../state/raceSettings.ts';
import { t } from '../../texts/texts.ts';
import { useActions, useConfig, useEngine } from '../pageContext.ts';
import { Term } from '../terms/Term.tsx';
import { targetWords } from '../words/ratioWords.ts';
import { ControlView } from './Control.tsx';
import { RaceFile } from './RaceFile.tsx';
import { RivalRow } from './RivalRow.tsx';

function lockstepSpec(): ParamSpec {
  const { lockstep } = t.controls.race;
  return {
    ...{ id: 'lockstep', label: lockstep.label, help: '', kind: 'choice', default: 'epoch' },
    choices: (['epoch', 'samples', 'time'] as const).map((value) => ({ value, ...lockstep[value] })),
  };
}

function equalSpec(): ParamSpec {
  return { id: 'equalPruned', ...t.controls.race.equal, kind: 'boolean', default: false };
}

function repeatsSpec(): ParamSpec {
  const limits = { min: 1, max: mostRepeats, step: 1, default: 1 };
  return { id: 'repeats', ...t.controls.race.repeats, kind: 'integer', ...limits };
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : names.slice(0, -1).join(', ') + t.chrome.and + names.at(-1);
}

function StartRace({ catalog, lead }: { readonly catalog: Catalog; readonly lead: RunConfig }) {
  const { setRace } = useActions();
  const rivals = defaultRivals(catalog, lead);
  const names = rivals.map(({ method }) => catalog.methods.find(({ id }) => id === method)?.label ?? method);
  return (
    <>
      <button type="button" className="race-start" onClick={() => setRace({ rivals })}>
        {t.controls.race.start(list(names))}
      </button>
      <p className="help">{t.controls.race.startHelp}</p>
    </>
  );
}

function AddRival({ catalog }: { readonly catalog: Catalog }) {
  const { addRival } = useActions();
  return (
    <select
      className="race-add"
      aria-label={t.controls.race.add}
      value=""
      onChange={(event) => addRival(event.target.value)}
    >
      <option value="" disabled>
        {t.controls.race.add}
      </option>
      {catalog.methods.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}

export function RaceSection() {
  const { setRace } = useActions();
  const catalog = useEngine((engine) => engine.catalog);
  const lead = useConfig((config) => config.edited);
  const race = useConfig((config) => config.race);
  const running = useConfig((config) => config.runningRace);
  const matched = useConfig((config) => config.matched);
  if (!catalog || !lead) return null;
  const { rivals } = race;
  return (
    <fieldset className="race-setup">
      <legend>
        <Term id="race">{t.controls.race.head}</Term>
      </legend>
      {rivals.length === 0 ? (
        <StartRace catalog={catalog} lead={lead} />
      ) : (
        <ol className="rivals" aria-label={t.controls.race.entrants}>
          {rivals.map((rival, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entrant is known by its place
            <RivalRow key={place} place={place} rival={rival} catalog={catalog} />
          ))}
        </ol>
      )}
      {rivals.length + 1 < mostEntrants && <AddRival catalog={catalog} />}
      {rivals.length > 0 && (
        <ControlView
          id="setting-race.lockstep"
          field="race.lockstep"
          spec={lockstepSpec()}
          value={race.lockstep}
          standard="epoch"
          ran={running.rivals.length > 0 ? running.lockstep : undefined}
          problems={[]}
          onChange={(value) => setRace({ lockstep: value as typeof race.lockstep })}
          onReset={() => setRace({ lockstep: 'epoch' })}
        />
      )}
      {rivals.length > 0 && (
        <ControlView
          id="setting-race.equalPruned"
          field="race.equalPruned"
          spec={equalSpec()}
          value={race.equalPruned}
          standard={false}
          ran={running.rivals.length > 0 ? running.equalPruned : undefined}
          problems={[]}
          onChange={(value) => setRace({ equalPruned: value === true })}
          onReset={() => setRace({ equalPruned: false })}
        />
      )}
      {matched && <p className="help race-target">{targetWords(matched)}</p>}
      <ControlView
        id="setting-race.repeats"
        field="race.repeats"
        spec={repeatsSpec()}
        value={race.repeats}
        standard={1}
        ran={running.repeats}
        problems={[]}
        onChange={(value) =>
          setRace({ repeats: Math.max(1, Math.min(mostRepeats, Math.round(Number(value)) || 1)) })
        }
        onReset={() => setRace({ repeats: 1 })}
      />
      <RaceFile />
    </fieldset>
  );
}
