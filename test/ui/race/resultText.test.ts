import { afterEach, expect, test } from 'vitest';
import { speak } from '../../../src/texts/texts.ts';
import { entrantRows } from '../../../src/ui/race/resultRows.ts';
import { resultColumns, resultsCsv, resultsMarkdown } from '../../../src/ui/race/resultText.ts';
import { madeRun } from './someRuns.ts';

afterEach(() => speak('en'));

const rows = entrantRows([
  madeRun({ method: 'seta', entrant: 0, repeat: 0, accuracies: [0.5], selected: 60 }),
  madeRun({ method: 'seta', entrant: 0, repeat: 1, accuracies: [0.52], selected: 60 }),
  madeRun({ method: 'full', entrant: 1, accuracies: [0.61] }),
]);
const name = (row: (typeof rows)[number]) => (row.entrant === 0 ? 'SeTa, "k = 10"' : 'Full|all');

test('CSV has one line a run, means and deviations, exact and quoted where needed', () => {
  const lines = resultsCsv(rows, name).trimEnd().split('\n');
  expect(lines[0]).toBe('run,seed,epochs,lastAccuracy,bestAccuracy,pruned,trained,seconds,timeSaved');
  expect(lines).toHaveLength(6);
  expect(lines[1]).toBe('"SeTa, ""k = 10""",0,1,0.5,0.5,0.4,60,2,0');
  expect(lines[2]).toBe('"SeTa, ""k = 10""",1,1,0.52,0.52,0.4,60,2,');
  expect(lines[3]).toMatch(/^"SeTa, ""k = 10""",mean,1,0\.51,/);
  expect(lines[4]).toMatch(/,deviation,1,0\.01414/);
  expect(lines[5]).toBe('Full|all,0,1,0.61,0.61,0,100,2,');
});

test('Markdown has as many cells in every line, pipes inside are escaped', () => {
  const lines = resultsMarkdown(rows, name).trimEnd().split('\n');
  const cells = lines.map((line) => line.replaceAll('\\|', '').split('|').length);
  expect(new Set(cells)).toEqual(new Set([resultColumns.length + 4]));
  expect(lines).toHaveLength(6);
  expect(lines[2]).toContain('mean of 2');
  expect(lines[2]).toContain('51.0 % \u00b1 1.4 %');
  expect(lines[5]).toContain('Full\\|all');
});

test('in German the Markdown names its columns in German and keeps the point of papers', async () => {
  await speak('de');
  const lines = resultsMarkdown(rows, name).split('\n');
  expect(lines[0]).toContain('letzte Genauigkeit');
  expect(lines[2]).toContain('51.0 % \u00b1 1.4 %');
  expect(lines[2]).not.toMatch(/\d,\d/);
  expect(resultsCsv(rows, name)).toContain('mean,1,0.51,');
});
