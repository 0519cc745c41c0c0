// Chooses the language of the page.
import './language.css';
import { useState } from 'react';
import { chooseLanguage } from '../../state/chosenLanguage.ts';
import { type LanguageId, languageNames, spokenLanguage, t } from '../../texts/texts.ts';

/** Stands alone where there is no room for the language's name. */
function Globe() {
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <g fill="none" stroke="currentColor">
        <circle cx="7" cy="7" r="5.5" />
        <ellipse cx="7" cy="7" rx="2.4" ry="5.5" />
        <path d="M1.5 7h11" />
      </g>
    </svg>
  );
}

export function LanguageMenu() {
  const [failed, setFailed] = useState(false);
  return (
    <span className="language" title={t.chrome.language}>
      <Globe />
      <select
        aria-label={t.chrome.language}
        aria-invalid={failed}
        value={spokenLanguage()}
        onChange={(event) => {
          setFailed(false);
          chooseLanguage(event.target.value as LanguageId).catch(() => setFailed(true));
        }}
      >
        {Object.entries(languageNames).map(([id, name]) => (
          <option key={id} value={id} lang={id}>
            {name}
          </option>
        ))}
      </select>
      {failed && (
        <span className="language-failed" role="alert">
          {t.chrome.languageFailed}
        </span>
      )}
    </span>
  );
}
