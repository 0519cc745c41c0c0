// The page: header, settings, the two stacks of charts, the right column; or why there can be none.
import './tokens.css';
import './app.css';
import './plot/plot.css';
import { Fragment, type ReactNode, useLayoutEffect, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Page } from '../state/page.ts';
import { type RecordedShow, shownPage } from '../state/recordedShow.ts';
import { onLanguage, spokenLanguage, t } from '../texts/texts.ts';
import { Aside } from './aside/Aside.tsx';
import { Controls } from './controls/Controls.tsx';
import { Header } from './header/Header.tsx';
import { PlayButton } from './header/Transport.tsx';
import { KeptRuns } from './kept/KeptRuns.tsx';
import { nameMethodColours } from './methodColours.ts';
import { OscillationPanel } from './oscillation/OscillationPanel.tsx';
import { PageContext, useEngine, useGround, useView, useViewStore } from './pageContext.ts';
import { DropZone } from './parts/DropZone.tsx';
import { Footer } from './parts/Footer.tsx';
import { Unsupported } from './parts/Unsupported.tsx';
import { useKeys } from './parts/useKeys.ts';
import { EpochStack } from './plot/EpochStack.tsx';
import { LossStack } from './plot/LossStack.tsx';
import { Presentation } from './present/Presentation.tsx';
import { ProfilePanel } from './profile/ProfilePanel.tsx';
import { RacePanels } from './race/RacePanels.tsx';
import { NoGpuNote } from './recorded/NoGpuNote.tsx';
import { RecordedSettings } from './recorded/RecordedSettings.tsx';
import { ShowContext, useShowState } from './recorded/showContext.ts';
import { TimeScrubber } from './time/TimeScrubber.tsx';

/** Below 700 px: the one big action and the way to the settings, always in reach of the thumb. */
function BottomBar() {
  const view = useViewStore();
  const open = useView((state) => state.sheetOpen);
  return (
    <nav className="bottom-bar" aria-label={t.chrome.mainActions}>
      <PlayButton />
      <button type="button" aria-expanded={open} onClick={() => view.setState({ sheetOpen: !open })}>
        {t.chrome.settings}
      </button>
    </nav>
  );
}

function Instrument() {
  useKeys();
  const unsupported = useEngine((engine) => engine.unsupported);
  const presenting = useView((state) => state.presenting);
  if (presenting) return <Presentation />;
  return (
    <div className="page">
      <Header />
      {unsupported && <NoGpuNote event={unsupported} />}
      <div className="columns">
        {unsupported ? <RecordedSettings /> : <Controls />}
        <main className="centre">
          <LossStack />
          <EpochStack />
          <OscillationPanel />
          <ProfilePanel />
          <RacePanels />
          <KeptRuns />
          <TimeScrubber />
        </main>
        <Aside />
      </div>
      <Footer />
      <BottomBar />
      <DropZone />
    </div>
  );
}

/** Tells the style sheets which ground the page stands on. */
function useThemeAttribute(): void {
  const ground = useGround();
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = ground;
    nameMethodColours(document.documentElement, ground);
  }, [ground]);
}

function Content() {
  useThemeAttribute();
  const unsupported = useEngine((engine) => engine.unsupported);
  const recorded = useShowState((state) => state.recorded !== null);
  return unsupported && !recorded ? <Unsupported event={unsupported} /> : <Instrument />;
}

/** Draws the whole page anew in another language: every text is read from the catalogue when it is shown. */
function Spoken({ children }: { readonly children: ReactNode }) {
  const language = useSyncExternalStore(onLanguage, spokenLanguage);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <Fragment key={language}>{children}</Fragment>;
}

function Recorded({ page, show }: { readonly page: Page; readonly show: RecordedShow }) {
  const state = useStore(show.store);
  return (
    <ShowContext value={show}>
      <PageContext value={shownPage(page, state)}>
        <Spoken>
          <Content />
        </Spoken>
      </PageContext>
    </ShowContext>
  );
}

/** @param show recorded runs; a page without any leaves it out */
export function App({ page, show }: { readonly page: Page; readonly show?: RecordedShow }) {
  if (show) return <Recorded page={page} show={show} />;
  return (
    <PageContext value={page}>
      <Spoken>
        <Content />
      </Spoken>
    </PageContext>
  );
}
