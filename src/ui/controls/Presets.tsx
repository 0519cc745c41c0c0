// Set-ups worth a click. Each is an ordinary link; clicked here it becomes edits that wait for a restart.
import { useState } from 'react';
import { type Preset, presets } from '../../state/presets.ts';
import { t } from '../../texts/texts.ts';
import { useActions } from '../pageContext.ts';

const kinds = [...new Set(presets.map(({ kind }) => kind))];

export function Presets() {
  const { applyLink, linkHash } = useActions();
  /** The preset set last, and the link that it became: any later change makes it another set-up. */
  const [set, setSet] = useState<{ readonly id: string; readonly hash: string } | null>(null);
  const choose = ({ id, link }: Preset) => {
    applyLink(link);
    setSet({ id, hash: linkHash() });
  };
  return (
    <details className="presets">
      <summary>{t.controls.presets.head}</summary>
      <p className="help">{t.controls.presets.help}</p>
      {kinds.map((kind) => (
        <section key={kind} aria-label={t.presetList.kinds[kind]}>
          <h2>{t.presetList.kinds[kind]}</h2>
          <ul>
            {presets
              .filter((preset) => preset.kind === kind)
              .map((preset) => (
                <li key={preset.id}>
                  <a
                    href={`${location.pathname}${location.search}#${preset.link}`}
                    aria-current={set?.id === preset.id && set.hash === linkHash() ? 'true' : undefined}
                    onClick={(event) => {
                      // With a modifier it opens as the link that it is.
                      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                      event.preventDefault();
                      choose(preset);
                    }}
                  >
                    {t.presetList.sets[preset.id].label}
                  </a>
                  <span className="help">{t.presetList.sets[preset.id].shows}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
