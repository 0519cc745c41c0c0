// In place of the settings where nothing can be trained: with what the recorded run in focus was made.
import type { ParamValue } from '../../core/params.ts';
import { fieldsOf, settingOf } from '../../state/configEdits.ts';
import { useEngine, useRun } from '../pageContext.ts';
import { nothing } from '../words/numbers.ts';
import { settingName, settingValue } from '../words/settings.ts';

export function RecordedSettings() {
  const config = useRun((run) => run?.config ?? null);
  const catalog = useEngine((engine) => engine.catalog);
  if (!config) return null;
  const labelOf = (field: string, value: ParamValue | undefined): string => {
    const entries = { method: catalog?.methods, model: catalog?.models, data: catalog?.data }[field];
    return entries?.find(({ id }) => id === value)?.label ?? settingValue(value);
  };
  return (
    <aside className="controls recorded-settings" aria-label="Configuration of the recorded run">
      <h2>Configuration</h2>
      <p className="help">of the recorded run in focus; it cannot be changed here.</p>
      <dl>
        {fieldsOf(config).map((field) => (
          <div key={field}>
            <dt>{settingName(field, config, catalog)}</dt>
            <dd>{labelOf(field, settingOf(config, field)) || nothing}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
