// One step as it is read: its sentences, its question, what the run is still to show, what came of it.
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { type Guess, guessKey, type LessonPlace } from '../../state/lessonStore.ts';
import { fill, stepTexts } from '../../texts/lessons.ts';
import { t } from '../../texts/texts.ts';
import { useEngine, usePage, useView } from '../pageContext.ts';
import { groupsOf } from '../plot/categoryLook.ts';
import { Prose } from '../terms/Prose.tsx';
import { Ask } from './Ask.tsx';
import { valueWords, verdict } from './answerWords.ts';
import { progressOf, waitsForReader } from './conditions.ts';
import { fact, isFact } from './facts.ts';
import { formula } from './formulas.ts';
import { LessonTable } from './LessonTable.tsx';
import type { Stand } from './lessons.ts';
import { measure } from './measures.ts';
import { isSetting } from './panels.ts';
import type { Snapshot } from './snapshot.ts';
import { scrollToPanel } from './useHighlight.ts';
import { play, runAgain } from './useLessonDriver.ts';
import { WaitLine } from './WaitLine.tsx';

interface Props {
  readonly place: LessonPlace;
  readonly stand: Stand;
  readonly snapshot: Snapshot;
}

/** How a step stands: what was guessed, whether its wait is over, whether both are done. */
export function useStepState({ place, stand, snapshot }: Props) {
  const page = usePage();
  const guess = useStore(page.lesson, (state) => state.guesses[guessKey(place)]);
  const { ask, until } = stand.step;
  const progress = until ? progressOf(until, snapshot) : null;
  const arrived = progress?.met ?? true;
  return { guess, progress, arrived, done: arrived && (!ask || guess !== undefined) };
}

/** Puts the numbers of the run into a text. */
function useFill(snapshot: Snapshot): (text: string) => string {
  const catalog = useEngine((engine) => engine.catalog);
  const nameOf = (method: string) => catalog?.methods.find(({ id }) => id === method)?.label ?? method;
  return (text) => fill(text, (name) => (isFact(name) ? fact(name, snapshot, nameOf) : `{${name}}`));
}

function ShowSetting({ panel }: { readonly panel: NonNullable<Stand['step']['panel']> }) {
  const { view } = usePage();
  const show = () => {
    view.setState({ sheetOpen: true });
    scrollToPanel(panel);
  };
  return (
    <button type="button" className="lesson-show-setting" onClick={show}>
      {t.lessonWords.showSetting}
    </button>
  );
}

export function LessonStepView(props: Props) {
  const { place, stand, snapshot } = props;
  const page = usePage();
  const { lesson, step } = stand;
  const { ask, until, panel } = step;
  const texts = stepTexts(lesson.id, step.id);
  const { guess, progress, arrived, done } = useStepState(props);
  const filled = useFill(snapshot);
  const tapped = useView((view) => view.selectedCategory);
  const groups = snapshot.shown ? groupsOf(snapshot.shown).length : 0;

  const answer = (value: Guess) => {
    page.lesson.setState(({ guesses }) => ({ guesses: { ...guesses, [guessKey(place)]: value } }));
    if (step.transport === 'playAfterGuess' && !arrived) play(page);
  };
  const asksGroup = ask?.kind === 'group' && guess === undefined && arrived;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a tap on a group is the answer, once
  useEffect(() => {
    if (asksGroup && tapped !== null && tapped < groups) answer(tapped);
  }, [asksGroup, tapped, groups]);

  const truth = ask && done ? measure(ask.truth, snapshot) : null;
  const told = ask && done && guess !== undefined ? verdict(ask, texts, guess, truth) : null;
  // A group can be tapped only once it is there; other guesses come before.
  const asks = ask && guess === undefined && (ask.kind !== 'group' || arrived);
  const waits = until && progress && !arrived && !(asks && step.transport === 'playAfterGuess');
  return (
    <div className="lesson-step" aria-live="polite">
      {texts.says.map((text) => (
        <p key={text}>
          <Prose text={filled(text)} />
        </p>
      ))}
      {asks && (
        <Ask
          question={ask}
          texts={{ ...texts, ask: filled(texts.ask ?? '') }}
          groups={groups}
          onGuess={answer}
        />
      )}
      {ask && guess !== undefined && !done && guess !== 'shown' && (
        <p className="lesson-guess">{t.lessonWords.noted(valueWords(ask, texts, guess))}</p>
      )}
      {until && waitsForReader(until) && !arrived && texts.todo && (
        <p className="lesson-todo">
          <b>
            <Prose text={texts.todo} />
          </b>{' '}
        </p>
      )}
      {panel && isSetting(panel) && <ShowSetting panel={panel} />}
      {waits && (
        <WaitLine condition={until} progress={progress} onAgain={() => runAgain(page, stand, place)} />
      )}
      {told && (
        <p className="lesson-verdict" data-right={told.right ?? undefined}>
          <i aria-hidden="true">{told.right === null ? '\u2022' : told.right ? '\u2713' : '\u2260'}</i>{' '}
          {told.words}
        </p>
      )}
      {done &&
        texts.after?.map((text) => (
          <p key={text}>
            <Prose text={filled(text)} />
          </p>
        ))}
      {step.table && (!ask || done) && <LessonTable id={step.table} />}
      {step.formula && (
        <details className="lesson-formula">
          <summary>{t.lessonWords.formula}</summary>
          {formula(step.formula)}
          {texts.letters && (
            <p className="help">
              <Prose text={texts.letters} />
            </p>
          )}
        </details>
      )}
    </div>
  );
}
