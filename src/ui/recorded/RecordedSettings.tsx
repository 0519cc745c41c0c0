// In place of the settings where nothing can be trained: with what the recorded run in focus was made.
import { fieldsOf, settingOf } from '../../state/configEdits.ts';
import { t } from '../../texts/texts.ts';
import { useEngine, useRun } from '../pageContext.ts';
import { termOfSetting } from '../terms/settingTerms.ts';
import { Term } from '../terms/Term.tsx';
import { settingName, settingText } from '../words/settings.ts';

function SettingTerm({ field, name }: { readonly field: string; readonly name: string }) {
  const term = termOfSetting(field, name);
  return term ? <Term id={term}>{name}</Term> : name;
}

export function RecordedSettings() {
  const config = useRun((run) => run?.config ?? null);
  const catalog = useEngine((engine) => engine.catalog);
  if (!config) return null;
  return (
    <aside className="controls recorded-settings" aria-label={t.recorded.settings.label}>
      <h2>{t.recorded.settings.head}</h2>
      <p className="help">{t.recorded.settings.help}</p>
      <dl>
        {fieldsOf(config).map((field) => (
          <div key={field}>
            <dt>
              <SettingTerm field={field} name={settingName(field, config, catalog)} />
            </dt>
            <dd>{settingText(field, settingOf(config, field), config, catalog)}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
