// All lessons: what each is about, which are done, where one was.
import { useStore } from 'zustand';
import { writePlace } from '../../state/lessonStore.ts';
import { lessonTexts } from '../../texts/lessons.ts';
import { t } from '../../texts/texts.ts';
import { usePage } from '../pageContext.ts';
import { lessons } from './lessons.ts';

export function LessonList() {
  const { lesson: store, actions } = usePage();
  const { kept, done, place } = useStore(store);
  return (
    <>
      {place && <p className="lesson-apart">{t.lessonWords.unknownPlace(writePlace(place))}</p>}
      <p className="help">{t.lessonWords.listHelp}</p>
      <ol className="lesson-list">
        {lessons.map(({ id }, i) => {
          const number = i + 1;
          const { title, about } = lessonTexts(id);
          const within = kept?.lesson === number && kept.step > 1 && kept.step <= lessons[i]!.steps.length;
          return (
            <li key={id}>
              <button
                type="button"
                className="quiet lesson-title"
                onClick={() => actions.openLesson({ lesson: number, step: 1 })}
              >
                {title}
              </button>{' '}
              {done.includes(number) && (
                <span className="unit">
                  {'\u2713'} {t.lessonWords.doneMark}
                </span>
              )}
              <p className="help">{about}</p>
              {within && (
                <button type="button" onClick={() => actions.openLesson(kept)}>
                  {t.lessonWords.continueLesson(kept.step)}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
