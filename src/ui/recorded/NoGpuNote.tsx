// Over recorded runs where no GPU can be reached: why nothing is trained here and how to change that, open at first.
import type { UnsupportedEvent } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';
import { UnsupportedHelp, UnsupportedReason } from '../parts/UnsupportedHelp.tsx';

export function NoGpuNote({ event }: { readonly event: UnsupportedEvent }) {
  return (
    <section className="no-gpu" aria-label={t.unsupported.headings[event.missing]}>
      <details open>
        <summary>
          <h2>{t.unsupported.headings[event.missing]}</h2>{' '}
          <span>
            <UnsupportedReason reason={event.reason} />
          </span>
        </summary>
        <div className="no-gpu-help">
          <p>{t.unsupported.meanings[event.missing]}</p>
          <UnsupportedHelp missing={event.missing} />
        </div>
      </details>
    </section>
  );
}
