// What stands in a term's note: its sentence, its formula, where it comes from, the lesson that teaches it.
import { type TermId, termTexts } from '../../texts/glossary.ts';
import { lessonTexts } from '../../texts/lessons.ts';
import { t } from '../../texts/texts.ts';
import { formula } from '../lessons/formulas.ts';
import { lessons } from '../lessons/lessons.ts';
import { termFacts } from './termFacts.ts';

interface Props {
  readonly id: TermId;
  readonly onLesson: (lesson: number) => void;
}

export function TermNote({ id, onLesson }: Props) {
  const { name, says, letters } = termTexts(id);
  const facts = termFacts[id];
  const number = facts?.lesson;
  const lesson = number === undefined ? undefined : lessons[number - 1];
  return (
    <>
      <b>{name}</b>
      <span className="term-says">{says}</span>
      {facts?.formula && <span className="term-formula">{formula(facts.formula)}</span>}
      {letters && <span className="term-letters">{letters}</span>}
      {facts?.source && <span className="term-letters">{facts.source}</span>}
      {lesson && number !== undefined && (
        <button type="button" className="quiet" onClick={() => onLesson(number)}>
          {t.lessonWords.lessonTitle(number, lessonTexts(lesson.id).title)}
        </button>
      )}
    </>
  );
}
