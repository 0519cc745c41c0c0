// The race as an experiment file: copied, saved, or read from one.
import { useRef, useState } from 'react';
import { t } from '../../texts/texts.ts';
import { useActions, usePage } from '../pageContext.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { saveText } from '../parts/saveFile.ts';

const fileName = 'seta-experiment.json';

export function RaceFile() {
  const { experimentText, openExperiment } = useActions();
  const { config } = usePage();
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly wrong: boolean } | null>(null);
  const open = async (file: File | undefined) => {
    if (!file) return;
    const problem = openExperiment(await file.text());
    const runs = config.getState().race.rivals.length + 1;
    setOutcome({
      text: problem ?? t.controls.file.runs(file.name, runs, String(runs)),
      wrong: problem !== null,
    });
  };
  return (
    <div className="race-file">
      <span>{t.controls.file.head}</span>
      <CopyButton text={experimentText}>{t.controls.file.copy}</CopyButton>
      <button type="button" className="quiet" onClick={() => saveText(fileName, experimentText())}>
        {t.controls.file.save}
      </button>
      <button type="button" className="quiet" onClick={() => input.current?.click()}>
        {t.controls.file.open}
      </button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={t.controls.file.head}
        onChange={(event) => {
          void open(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {outcome && (
        <p
          className={`problem problem-${outcome.wrong ? 'error' : 'note'}`}
          role={outcome.wrong ? 'alert' : 'status'}
        >
          <i aria-hidden="true">{outcome.wrong ? '\u25B2' : '\u25CF'}</i> {outcome.text}
        </p>
      )}
    </div>
  );
}
