// For a projector: the sentence, the loss stack and the epoch stack, as large as the window allows. The keys stay.
import './present.css';
import { useEffect, useLayoutEffect, useState } from 'react';
import { t } from '../../texts/texts.ts';
import { LanguageMenu } from '../header/LanguageMenu.tsx';
import { StateSentence } from '../header/StateSentence.tsx';
import { useActions } from '../pageContext.ts';
import { chartsOf } from '../plot/chartCatalog.ts';
import { EpochStack } from '../plot/EpochStack.tsx';
import { LossStack } from '../plot/LossStack.tsx';
import { StretchContext } from '../plot/useSize.ts';
import { presentationRoom } from './presentationRoom.ts';

const heightsOf = (axis: 'loss' | 'epoch') => chartsOf(axis).map(({ height }) => height);

function useRoom() {
  const read = () =>
    presentationRoom(window.innerWidth, window.innerHeight, {
      loss: heightsOf('loss'),
      epoch: heightsOf('epoch'),
    });
  const [room, setRoom] = useState(read);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` reads the window alone
  useLayoutEffect(() => {
    const changed = () => setRoom(read());
    window.addEventListener('resize', changed);
    return () => window.removeEventListener('resize', changed);
  }, []);
  return room;
}

export function Presentation() {
  const { togglePresentation } = useActions();
  const { zoom, sideBySide, lossStretch, epochStretch } = useRoom();
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) togglePresentation();
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [togglePresentation]);
  return (
    <div className="presentation" style={{ zoom }} data-beside={sideBySide || undefined}>
      <header>
        <h1 className="only-heard">{t.chrome.present.heading}</h1>
        <StateSentence />
        <LanguageMenu />
        <button
          type="button"
          className="quiet"
          onClick={togglePresentation}
          title={t.chrome.present.leaveTitle}
        >
          {t.chrome.present.leave}
        </button>
      </header>
      <main>
        <StretchContext value={lossStretch}>
          <LossStack />
        </StretchContext>
        <StretchContext value={epochStretch}>
          <EpochStack />
        </StretchContext>
      </main>
    </div>
  );
}
