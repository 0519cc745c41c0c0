// Everything that compares runs with each other, under the stacks that follow a single one.
import './race.css';
import { CatchPanel } from '../corruption/CatchPanel.tsx';
import { BesidePaper } from './BesidePaper.tsx';
import { ResultsTable } from './ResultsTable.tsx';
import { SelectionMaps } from './SelectionMaps.tsx';
import { Skips } from './Skips.tsx';

export function RacePanels() {
  return (
    <div className="race-panels">
      <SelectionMaps />
      <CatchPanel />
      <ResultsTable />
      <Skips />
      <BesidePaper />
    </div>
  );
}
