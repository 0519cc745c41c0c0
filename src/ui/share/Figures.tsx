// Every figure that is on the page now, as SVG or PNG with its configuration as caption.
import { useState } from 'react';
import { focusedRun } from '../../state/runStore.ts';
import { shownEpoch } from '../../state/viewStore.ts';
import { t } from '../../texts/texts.ts';
import { entrantLook } from '../entrantLook.ts';
import { figureCaption } from '../figure/figureCaption.ts';
import { type FigureFile, figureFile, figurePng } from '../figure/figureFile.ts';
import { newestEpoch, usePage } from '../pageContext.ts';
import { saveBlob } from '../parts/saveFile.ts';
import { growingEpochs } from '../plot/axisMarks.ts';
import { useEntrantNames } from '../race/useRaceRuns.ts';
import { useIsRecorded } from '../recorded/showContext.ts';
import { epochNumber } from '../words/epochNumber.ts';

const figureSelector = '.stack, figure[data-chart], section[data-panel]';

interface Found {
  readonly id: string;
  readonly title: string;
  readonly element: Element;
}

/** Text of the first heading, without what is only a unit or a button. */
function titleOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  const name = element.matches('figure') ? element.querySelector('figcaption b')?.textContent : label;
  return (name ?? label ?? t.share.figures.unnamed).trim();
}

function figuresOnPage(): Found[] {
  return [...document.querySelectorAll(figureSelector)].map((element, i) => {
    const { chart, panel } = (element as HTMLElement).dataset;
    const stack = element.classList.contains('loss-stack') ? 'loss' : 'epochs';
    return { id: `${chart ?? panel ?? stack}-${i}`, title: titleOf(element), element };
  });
}

export function Figures() {
  const { runs, engine, view } = usePage();
  const names = useEntrantNames();
  const recorded = useIsRecorded();
  const [found] = useState(figuresOnPage);
  const [problem, setProblem] = useState<string | null>(null);

  const draw = ({ element, title }: Found): FigureFile => {
    const { race } = runs.getState();
    const { catalog, adapter } = engine.getState();
    const focused = focusedRun(runs.getState());
    const epoch = shownEpoch(view.getState(), newestEpoch(focused));
    const caption = figureCaption({
      ...{ title, names, catalog, adapter, recorded, link: location.href },
      entrants: race?.entrants ?? [],
      seeds: race?.seeds ?? [],
      grew: focused ? growingEpochs(focused.reports, focused.config.trainCount).length : 0,
      epoch: epoch === null ? null : epochNumber(epoch),
      made: new Date().toISOString(),
    });
    const lines = caption.map(({ text, entrant }) =>
      entrant === undefined ? { text } : { text, look: entrantLook(race, entrant) },
    );
    return figureFile(element, title, lines);
  };
  const save = async (one: Found, kind: 'svg' | 'png') => {
    const name = `seta-${one.id.replace(/-\d+$/, '')}.${kind}`;
    try {
      const file = draw(one);
      const svg = () => new Blob([file.svg], { type: 'image/svg+xml' });
      saveBlob(name, kind === 'svg' ? svg() : await figurePng(file));
      setProblem(null);
    } catch (error) {
      setProblem(`${one.title}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  return (
    <section>
      <h3>{t.share.figures.head}</h3>
      <p className="help">{t.share.figures.help}</p>
      <ul className="figure-list">
        {found.map((one) => (
          <li key={one.id}>
            <span>{one.title}</span>
            {(['svg', 'png'] as const).map((kind) => (
              <button
                key={kind}
                type="button"
                className="quiet"
                aria-label={t.share.figures.saveAs(one.title, kind.toUpperCase())}
                onClick={() => void save(one, kind)}
              >
                {kind.toUpperCase()}
              </button>
            ))}
          </li>
        ))}
      </ul>
      {problem && (
        <p className="problem problem-error" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
