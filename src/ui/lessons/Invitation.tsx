// The way into the lessons, beside the sentence under the header: for newcomers, and for who left one in the middle.
import { useStore } from 'zustand';
import { writePlace } from '../../state/lessonStore.ts';
import { t } from '../../texts/texts.ts';
import { useEngine, usePage } from '../pageContext.ts';
import { standAt } from './lessons.ts';

export function Invitation() {
  const { lesson: store, actions } = usePage();
  const { place, listed, kept, done } = useStore(store);
  const unsupported = useEngine((engine) => engine.unsupported !== null);
  if (unsupported || place || listed) return null;
  const goOn = kept && standAt(kept) && !done.includes(kept.lesson) ? kept : null;
  return (
    <p className="invitation">
      {goOn ? (
        <button type="button" onClick={() => actions.openLesson(goOn)}>
          {t.lessonWords.goOn(writePlace(goOn))}
        </button>
      ) : (
        done.length === 0 && (
          <button type="button" onClick={() => actions.openLesson({ lesson: 1, step: 1 })}>
            {t.lessonWords.newHere}
          </button>
        )
      )}
      <button type="button" className="quiet" onClick={() => store.setState({ listed: true, folded: false })}>
        {t.lessonWords.lessons}
      </button>
    </p>
  );
}
