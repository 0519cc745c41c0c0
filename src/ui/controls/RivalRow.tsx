// One other entrant of the race: its colour, its method, its own parameters, and the way out.

import type { Catalog } from '../../protocol.ts';
import { changedFields, settingOf } from '../../state/configEdits.ts';
import { configOfRival, entrantsOf, type Rival } from '../../state/raceSettings.ts';
import { t } from '../../texts/texts.ts';
import { entrantLook } from '../entrantLook.ts';
import { useActions, useConfig } from '../pageContext.ts';
import { LineSwatch } from '../parts/LineSwatch.tsx';
import { matchWords } from '../words/ratioWords.ts';
import { settingName, settingText } from '../words/settings.ts';
import { ControlView } from './Control.tsx';
import type { Setting } from './sections.ts';
import { useAllProblems, useProblems } from './useProblems.ts';

interface Props {
  /** Among the rivals, from 0. */
  readonly place: number;
  readonly rival: Rival;
  readonly catalog: Catalog;
}

function RivalControl({ place, rival, field, spec }: Pick<Props, 'place' | 'rival'> & Setting) {
  const { editRival } = useActions();
  const ran = useConfig((config) => config.runningRace.rivals[place]);
  const problems = useProblems(field, place + 1);
  return (
    <ControlView
      id={`rival-${place}-${field}`}
      field={`rivals.${place}.${field}`}
      spec={spec}
      value={rival.methodParams[spec.id]}
      standard={spec.default}
      ran={ran?.method === rival.method ? ran.methodParams[spec.id] : undefined}
      problems={problems}
      onChange={(value) => editRival(place, field, value)}
      onReset={() => editRival(place, field, spec.default)}
    />
  );
}

export function RivalRow({ place, rival, catalog }: Props) {
  const { editRival, removeRival } = useActions();
  const config = useConfig((state) => state);
  const wrong = useAllProblems().length > 0;
  const lead = config.edited;
  const match = config.matched?.matches[place];
  if (!lead) return null;
  const look = entrantLook({ entrants: entrantsOf(lead, config.race) }, place + 1);
  const entry = catalog.methods.find(({ id }) => id === rival.method);
  const params = entry?.params ?? [];
  const changed = params.filter((spec) => !Object.is(rival.methodParams[spec.id], spec.default)).length;
  const label = entry?.label ?? rival.method;
  const own = configOfRival(lead, rival);
  const others = changedFields(own, { ...lead, method: own.method, methodParams: own.methodParams });
  const settingWords = (field: string) =>
    `${settingName(field, own, catalog)} ${settingText(field, settingOf(own, field), own, catalog)}`;
  const words = t.controls.race;
  return (
    <li className="rival" data-method={own.method}>
      <div className="control-line">
        <LineSwatch look={look} />
        <select
          aria-label={words.methodOf(String(place + 2))}
          value={rival.method}
          onChange={(event) => editRival(place, 'method', event.target.value)}
        >
          {catalog.methods.map(({ id, label: name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="rival-remove"
          onClick={() => removeRival(place)}
          aria-label={words.remove(label)}
          title={words.remove(label)}
        >
          {'\u00D7'}
        </button>
      </div>
      {match && <p className="help rival-ratio">{matchWords(match, entry)}</p>}
      {params.length > 0 ? (
        <details open={(wrong && changed > 0) || undefined}>
          <summary>
            {words.itsSettings}
            {changed > 0 && <b> {t.controls.changed(String(changed))}</b>}
          </summary>
          {params.map((spec) => (
            <RivalControl
              key={spec.id}
              place={place}
              rival={rival}
              field={`methodParams.${spec.id}`}
              spec={spec}
            />
          ))}
        </details>
      ) : (
        <p className="help">{entry?.help}</p>
      )}
      {others.length > 0 && <p className="help">{words.fromFile(others.map(settingWords).join(', '))}</p>}
    </li>
  );
}
