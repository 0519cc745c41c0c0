// The lesson as a part of the instrument: on top of the right column, or a sheet at the bottom where there is none.
import './lessons.css';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { guessKey, type LessonPlace } from '../../state/lessonStore.ts';
import { lessonTexts } from '../../texts/lessons.ts';
import { t } from '../../texts/texts.ts';
import { useEngine, usePage } from '../pageContext.ts';
import { Apart } from './Apart.tsx';
import { LessonList } from './LessonList.tsx';
import { LessonStepView, useStepState } from './LessonStepView.tsx';
import { rememberLessons } from './lessonMemory.ts';
import { lessons, type Stand, standAt } from './lessons.ts';
import { useHighlight } from './useHighlight.ts';
import { useLessonDriver } from './useLessonDriver.ts';
import { useSnapshot } from './useSnapshot.ts';

/** Where the panel lies over the page, the page ends higher by as much. */
function useHeightForPage() {
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = panel.current;
    if (!element) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() =>
      style.setProperty('--lesson-height', `${element.offsetHeight}px`),
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty('--lesson-height');
    };
  }, []);
  return panel;
}

interface HeadProps {
  readonly place: LessonPlace | null;
  readonly title: string;
}

function Head({ place, title }: HeadProps) {
  const { lesson: store, actions } = usePage();
  const folded = useStore(store, (state) => state.folded);
  return (
    <div className="lesson-head">
      <h2>
        {place && <span className="unit">{t.lessonWords.lessonOf(place.lesson)}</span>} {title}
      </h2>
      <span className="lesson-actions">
        <button
          type="button"
          className="quiet"
          aria-expanded={!folded}
          onClick={() => store.setState({ folded: !folded })}
        >
          {folded ? t.lessonWords.unfold : t.lessonWords.fold}
        </button>
        {place && (
          <button
            type="button"
            className="quiet"
            onClick={() => {
              actions.closeLesson();
              store.setState({ listed: true, folded: false });
            }}
          >
            {t.lessonWords.allLessons}
          </button>
        )}
        <button type="button" className="quiet" onClick={() => actions.closeLesson()}>
          {t.lessonWords.leave}
        </button>
      </span>
    </div>
  );
}

interface WaysProps {
  readonly place: LessonPlace;
  readonly stand: Stand;
  readonly done: boolean;
}

function Ways({ place, stand, done }: WaysProps) {
  const { openLesson, closeLesson } = usePage().actions;
  const { lesson, step } = place;
  const { steps } = stand.lesson;
  return (
    <div className="lesson-ways">
      <button type="button" disabled={step === 1} onClick={() => openLesson({ lesson, step: step - 1 })}>
        {t.lessonWords.back}
      </button>
      <span className="unit">{t.lessonWords.stepOf(step, steps.length)}</span>
      {step < steps.length ? (
        <button
          type="button"
          className={done ? 'strong' : undefined}
          onClick={() => openLesson({ lesson, step: step + 1 })}
        >
          {done ? t.lessonWords.next : t.lessonWords.skip}
        </button>
      ) : lessons[lesson] ? (
        <button
          type="button"
          className={done ? 'strong' : undefined}
          onClick={() => openLesson({ lesson: lesson + 1, step: 1 })}
        >
          {t.lessonWords.lessonOf(lesson + 1)}
        </button>
      ) : (
        <button type="button" className="strong" onClick={closeLesson}>
          {t.lessonWords.leave}
        </button>
      )}
    </div>
  );
}

function OpenLesson({ place, stand }: { readonly place: LessonPlace; readonly stand: Stand }) {
  const snapshot = useSnapshot();
  const { progress, done } = useStepState({ place, stand, snapshot });
  const ready = useEngine((engine) => engine.status === 'ready');
  useLessonDriver(place, stand, progress);
  useHighlight(stand.step.panel, guessKey(place), snapshot.run?.reports.length);
  const panel = useHeightForPage();
  const { lesson: store } = usePage();
  const folded = useStore(store, (state) => state.folded);
  const title = lessonTexts(stand.lesson.id).title;
  return (
    <section ref={panel} className="card lesson" aria-label={t.lessonWords.lessonTitle(place.lesson, title)}>
      <Head place={place} title={title} />
      {!folded && !ready && <p className="help">{t.lessonWords.getReady}</p>}
      {!folded && (
        <div className="lesson-body">
          {/* A step's fields begin empty. */}
          <LessonStepView key={guessKey(place)} {...{ place, stand, snapshot }} />
          <Apart stand={stand} snapshot={snapshot} />
        </div>
      )}
      {!folded && <Ways {...{ place, stand, done }} />}
    </section>
  );
}

function ListPanel() {
  const panel = useHeightForPage();
  const { lesson: store } = usePage();
  const folded = useStore(store, (state) => state.folded);
  const unsupported = useEngine((engine) => engine.unsupported !== null);
  return (
    <section ref={panel} className="card lesson" aria-label={t.lessonWords.lessons}>
      <Head place={null} title={t.lessonWords.lessons} />
      {!folded && (
        <div className="lesson-body">{unsupported ? <p>{t.lessonWords.needsGpu}</p> : <LessonList />}</div>
      )}
    </section>
  );
}

/** A link to a lesson leaves the start to that lesson; one to a lesson that does not exist begins as any other. */
function useLinkedNowhere(nowhere: boolean): void {
  const { runs, actions } = usePage();
  const ready = useEngine((engine) => engine.status === 'ready' && engine.catalog !== null);
  useEffect(() => {
    if (nowhere && ready && runs.getState().order.length === 0) actions.restart();
  }, [nowhere, ready, runs, actions]);
}

export function LessonPanel() {
  const { lesson: store } = usePage();
  const place = useStore(store, (state) => state.place);
  const listed = useStore(store, (state) => state.listed);
  const unsupported = useEngine((engine) => engine.unsupported !== null);
  useEffect(() => rememberLessons(store), [store]);
  const stand = place && standAt(place);
  useLinkedNowhere(place !== null && !stand);
  if (place && stand && !unsupported) return <OpenLesson place={place} stand={stand} />;
  return listed || place ? <ListPanel /> : null;
}
