// Chooses the language of the page.
import { useState } from 'react';
import { chooseLanguage } from '../../state/chosenLanguage.ts';
import { type LanguageId, languageNames, spokenLanguage, t } from '../../texts/texts.ts';

export function LanguageMenu() {
  const [failed, setFailed] = useState(false);
  return (
    <select
      className="language"
      aria-label={t.chrome.language}
      title={failed ? t.chrome.languageFailed : t.chrome.language}
      aria-invalid={failed}
      value={spokenLanguage()}
      onChange={(event) => {
        chooseLanguage(event.target.value as LanguageId).catch(() => setFailed(true));
      }}
    >
      {Object.entries(languageNames).map(([id, name]) => (
        <option key={id} value={id} lang={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
