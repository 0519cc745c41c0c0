// The paper's tables are data in English; what a reader sees of them is in the language of the page.
import { afterEach, expect, test } from 'vitest';
import { paperResults } from '../../../src/core/paperResults.ts';
import { speak, t } from '../../../src/texts/texts.ts';
import { knownText } from '../../../src/ui/words/knownText.ts';

afterEach(() => speak('en'));

test('in English series and notes stand as in the tables', () => {
  for (const { label, note } of paperResults) {
    expect(knownText(label, t.paper.series)).toBe(label);
    expect(knownText(note ?? '', t.paper.notes)).toBe(note ?? '');
  }
});

test('in German no English word is left, and names of methods stay', async () => {
  await speak('de');
  const shown = paperResults.flatMap(({ label, note }) => [
    knownText(label, t.paper.series),
    knownText(note ?? '', t.paper.notes),
  ]);
  for (const text of shown) expect(text).not.toMatch(/\b(full|published|reproduced|random|as|by|no)\b/i);
  expect(shown).toContain('SeTa, ResNet-50, CIFAR-100');
  expect(shown).toContain('InfoBatch, ver\u00f6ffentlicht');
});
