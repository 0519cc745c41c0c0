// In which settings the runs of a race differ: those alone, a row a setting.
import { configDifferences } from '../../state/configDifferences.ts';
import { t } from '../../texts/texts.ts';
import { useEngine, useRuns } from '../pageContext.ts';
import { settingName, settingText } from '../words/settings.ts';
import { useEntrantNames } from './useRaceRuns.ts';

export function Differences() {
  const entrants = useRuns((state) => state.race?.entrants);
  const byHand = useRuns((state) => state.race?.forks?.some((fork) => fork.byHand) ?? false);
  const catalog = useEngine((engine) => engine.catalog);
  const names = useEntrantNames();
  if (!entrants || entrants.length < 2) return null;
  const words = t.race.differences;
  // The method is what the columns are called.
  const differences = configDifferences(entrants, ['method']);
  if (differences.length === 0) {
    const methods = new Set(entrants.map(({ method }) => method)).size;
    const alike = byHand ? words.onlyWindow : words.nothing;
    return <p className="help">{methods > 1 ? words.onlyMethod : alike}</p>;
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the arrow keys
    <section className="wide-table" tabIndex={0} aria-label={words.title}>
      <table className="differences">
        <caption>
          {words.title} <span className="unit">{words.unit}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.setting}</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, values }) => {
            const owner = entrants[values.findIndex((value) => value !== undefined)] ?? entrants[0]!;
            return (
              <tr key={field}>
                <th scope="row">{settingName(field, owner, catalog)}</th>
                {values.map((value, i) => (
                  <td key={names[i]}>{settingText(field, value, entrants[i] ?? owner, catalog)}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
