// The top of the page: what it is, the controls of the training, its numbers and the sentence about its state.
import './header.css';
import { useLayoutEffect, useRef } from 'react';
import { Invitation } from '../lessons/Invitation.tsx';
import { PresentButton } from '../present/PresentButton.tsx';
import { RecordedBar } from '../recorded/RecordedBar.tsx';
import { LanguageMenu } from './LanguageMenu.tsx';
import { Meters } from './Meters.tsx';
import { Notices } from './Notices.tsx';
import { ShareButton } from './ShareButton.tsx';
import { StateSentence } from './StateSentence.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import { Transport } from './Transport.tsx';

/** Columns that stay in sight begin where the header ends, and messages make it taller. */
function useHeightForOthers() {
  const header = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = header.current;
    if (!element) return;
    const tell = () =>
      document.documentElement.style.setProperty('--header-height', `${element.offsetHeight}px`);
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return header;
}

export function Header() {
  const header = useHeightForOthers();
  return (
    <header ref={header} className="header">
      <div className="header-row">
        <h1>SeTa Playground</h1>
        <Transport />
        <Meters />
        <div className="tools">
          <ShareButton />
          <PresentButton />
          <LanguageMenu />
          <ThemeButton />
        </div>
      </div>
      <div className="sentence-row">
        <StateSentence />
        <Invitation />
      </div>
      <RecordedBar />
      <Notices />
    </header>
  );
}
