// Where WebGPU is there and how to switch it on, for what this browser lacks.
import './unsupported.css';
import type { UnsupportedEvent } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';

export function UnsupportedHelp({ missing }: { readonly missing: UnsupportedEvent['missing'] }) {
  return (
    <div className="unsupported-help">
      <section>
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
      </section>
      <section>
        <h3>{t.unsupported.how}</h3>
        <ol>
          {Object.values<string>(t.unsupported.steps[missing]).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <button type="button" className="play" onClick={() => location.reload()}>
          {t.unsupported.tryAgain}
        </button>
      </section>
    </div>
  );
}

/** The browser's own words. */
export function UnsupportedReason({ reason }: { readonly reason: string }) {
  return (
    <>
      {t.unsupported.reason} <q>{reason || t.unsupported.noReason}</q>
    </>
  );
}
