// A step's question: one says what one expects before the page shows it, or asks to be shown.
import { type FormEvent, useId, useState } from 'react';
import type { Guess } from '../../state/lessonStore.ts';
import type { StepTexts } from '../../texts/lessonTexts.ts';
import { t } from '../../texts/texts.ts';
import { Prose } from '../terms/Prose.tsx';
import { groupNumber } from '../words/epochNumber.ts';
import type { Question } from './lesson.ts';

interface Props {
  readonly question: Question;
  readonly texts: StepTexts;
  /** How many groups can be chosen. */
  readonly groups: number;
  readonly onGuess: (guess: Guess) => void;
}

function NumberAnswer({ question, texts, labelledBy, onGuess }: Props & { readonly labelledBy: string }) {
  const [text, setText] = useState('');
  if (question.kind !== 'number') return null;
  const value = Number(text.replace(',', '.'));
  const valid = text.trim() !== '' && value >= question.min && value <= question.max;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (valid) onGuess(value);
  };
  return (
    <form onSubmit={submit} className="lesson-number">
      <input
        type="text"
        inputMode="decimal"
        aria-labelledby={labelledBy}
        value={text}
        placeholder={`${question.min} \u2013 ${question.max}`}
        onChange={(event) => setText(event.target.value)}
      />
      {texts.unit && <span>{texts.unit}</span>}
      <button type="submit" disabled={!valid}>
        {t.lessonWords.answer}
      </button>
    </form>
  );
}

export function Ask(props: Props) {
  const { question, texts, groups, onGuess } = props;
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question with buttons, not a form's group
    <div className="lesson-ask" role="group" aria-labelledby={id}>
      <p id={id}>
        <b>
          <Prose text={texts.ask ?? ''} />
        </b>
      </p>
      <div className="lesson-answers">
        {question.kind === 'choice' &&
          question.options.map((option) => (
            <button key={option} type="button" onClick={() => onGuess(option)}>
              {texts.options?.[option]}
            </button>
          ))}
        {question.kind === 'number' && <NumberAnswer {...props} labelledBy={id} />}
        {question.kind === 'group' &&
          Array.from({ length: groups }, (_, group) => (
            <button
              key={groupNumber(group)}
              type="button"
              aria-label={t.lessonWords.group(groupNumber(group))}
              onClick={() => onGuess(group)}
            >
              {groupNumber(group)}
            </button>
          ))}
        <button type="button" className="quiet" onClick={() => onGuess('shown')}>
          {t.lessonWords.showMe}
        </button>
      </div>
    </div>
  );
}
