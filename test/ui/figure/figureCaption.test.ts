import { expect, test } from 'vitest';
import { describeCatalog } from '../../../src/engine/catalog.ts';
import { fieldsOf } from '../../../src/state/configEdits.ts';
import { entrantsOf } from '../../../src/state/raceSettings.ts';
import { readLink } from '../../../src/state/shareLink.ts';
import { figureCaption } from '../../../src/ui/figure/figureCaption.ts';
import { settingName } from '../../../src/ui/words/settings.ts';

const catalog = describeCatalog(false);
const { config, race } = readLink(catalog, 'v=1&method.groups=5&seed=3&vs=infobatch,pruneRatio:0.3');
const facts = {
  ...{ title: 'Training loss', catalog, epoch: 7, grew: 0, recorded: false, seeds: [3, 4] },
  ...{ names: ['SeTa', 'InfoBatch'], entrants: entrantsOf(config, race), made: '2026-11-24T12:00:00Z' },
  adapter: { vendor: 'apple', architecture: 'metal-3', description: '', software: false },
  link: 'https://example.org/#v=1&method.groups=5',
};

test('a caption names every setting of the first run, its seeds, the adapter, the date and the link', () => {
  const [head, lead, rival, link] = figureCaption(facts);
  expect(head!.text).toBe('Training loss; epoch 7; SeTa Playground, 24 Nov 2026; on apple metal-3.');
  for (const field of fieldsOf(config).filter((one) => one !== 'seed')) {
    expect(lead!.text).toContain(settingName(field, config, catalog));
  }
  expect(lead!.text).toContain('Groups 5');
  expect(lead!.text).toContain('Training images 50,000');
  expect(lead!.text).toContain('Seeds 3, 4.');
  expect(rival!.text).toContain('Prune ratio 0.3');
  expect(rival!.text).not.toContain('Epochs');
  expect([lead!.entrant, rival!.entrant, link!.entrant]).toEqual([0, 1, undefined]);
  expect(link!.text).toBe(facts.link);
});

test('a run whose first epochs grew while loading says so', () => {
  expect(figureCaption({ ...facts, grew: 2 })[0]!.text).toContain('; 2 epochs grew while loading.');
});

test('a recorded run says so instead of naming this adapter', () => {
  const [head] = figureCaption({ ...facts, recorded: true, epoch: null });
  expect(head!.text).toBe('Training loss; SeTa Playground, 24 Nov 2026; a recorded run.');
});
