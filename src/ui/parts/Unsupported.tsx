// Where no GPU can be reached and nothing is recorded: what is missing, where it is there, how to switch it on.
import type { UnsupportedEvent } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';
import { LanguageMenu } from '../header/LanguageMenu.tsx';
import { Footer } from './Footer.tsx';
import { UnsupportedHelp, UnsupportedReason } from './UnsupportedHelp.tsx';

export function Unsupported({ event }: { readonly event: UnsupportedEvent }) {
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
          <UnsupportedReason reason={event.reason} />
        </p>
        <UnsupportedHelp missing={event.missing} />
        <h3>{t.unsupported.wouldSee}</h3>
        <p>{t.unsupported.wouldSeeText}</p>
      </main>
      <Footer bare />
    </div>
  );
}
