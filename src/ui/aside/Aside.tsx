// The right column: the numbers, the explanation, and the thing that is pointed at.
import { t } from '../../texts/texts.ts';
import './aside.css';
import { LessonPanel } from '../lessons/LessonPanel.tsx';
import { Inspector } from './Inspector.tsx';
import { Results } from './Results.tsx';
import { Why } from './Why.tsx';

export function Aside() {
  return (
    <aside className="aside" aria-label={t.aside.name}>
      <LessonPanel />
      <Results />
      <Why />
      <Inspector />
    </aside>
  );
}
