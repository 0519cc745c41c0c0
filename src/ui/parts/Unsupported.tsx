// Where no GPU can be reached: what is missing, where it is there, how to switch it on, and the browser's own reason.
import type { UnsupportedEvent } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';
import { LanguageMenu } from '../header/LanguageMenu.tsx';
import { Footer } from './Footer.tsx';

interface Props {
  readonly event: UnsupportedEvent;
  /** The way back to the recorded runs; undefined where there are none. */
  readonly onBack: (() => void) | undefined;
}

export function Unsupported({ event, onBack }: Props) {
  return (
    <div className="unsupported">
      <main>
        <div className="unsupported-head">
          <h1>SeTa Playground</h1>
          <LanguageMenu />
        </div>
        <h2>{t.unsupported.headings[event.missing]}</h2>
        <p>{t.unsupported.meanings[event.missing]}</p>
        <p>
          {t.unsupported.reason} <q>{event.reason || t.unsupported.noReason}</q>
        </p>
        <h3>{t.unsupported.where}</h3>
        <table>
          <tbody>
            {Object.values(t.unsupported.browsers).map(({ name, versions }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{versions}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <h3>{t.unsupported.how}</h3>
        <ol>
          {Object.values<string>(t.unsupported.steps[event.missing]).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <button type="button" className="play" onClick={() => location.reload()}>
          {t.unsupported.tryAgain}
        </button>{' '}
        {onBack && (
          <button type="button" onClick={onBack}>
            {t.unsupported.back}
          </button>
        )}
        <h3>{t.unsupported.wouldSee}</h3>
        <p>{t.unsupported.wouldSeeText}</p>
      </main>
      <Footer bare />
    </div>
  );
}
