// What stands in a term's note: its sentence, its formula, where it comes from, the lesson that teaches it.
import { formula } from '../lessons/formulas.ts';
import { lessons } from '../lessons/lessons.ts';
import { glossary, type TermId } from '../texts/glossary.ts';
import type { GlossaryEntry } from '../texts/glossaryEntry.ts';
import { lessonTexts, say } from '../texts/lessons.ts';

interface Props {
  readonly id: TermId;
  readonly onLesson: (lesson: number) => void;
}

export function TermNote({ id, onLesson }: Props) {
  const entry: GlossaryEntry = glossary[id];
  const lesson = entry.lesson === undefined ? undefined : lessons[entry.lesson - 1];
  return (
    <>
      <b>{entry.name}</b>
      <span className="term-says">{entry.says}</span>
      {entry.formula && <span className="term-formula">{formula(entry.formula)}</span>}
      {entry.letters && <span className="term-letters">{entry.letters}</span>}
      {entry.source && <span className="term-letters">{entry.source}</span>}
      {lesson && entry.lesson !== undefined && (
        <button type="button" className="quiet" onClick={() => onLesson(entry.lesson!)}>
          {say('nextLesson', { lesson: entry.lesson, title: lessonTexts[lesson.id]!.title })}
        </button>
      )}
    </>
  );
}
