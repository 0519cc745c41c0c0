// The top of the page: what it is, the controls of the training, its numbers and the sentence about its state.
import './header.css';
import { Meters } from './Meters.tsx';
import { Notices } from './Notices.tsx';
import { StateSentence } from './StateSentence.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import { Transport } from './Transport.tsx';

export function Header() {
  return (
    <header className="header">
      <div className="header-row">
        <h1>SeTa Playground</h1>
        <Transport />
        <Meters />
        <ThemeButton />
      </div>
      <StateSentence />
      <Notices />
    </header>
  );
}
