import { expect, test } from 'vitest';
import { softwareWords } from '../../../src/ui/words/softwareWords.ts';
import { simulatedDefaults } from '../simulatedCatalog.ts';

const adapter = { vendor: 'google', architecture: '', description: '', software: true };
const small = { ...simulatedDefaults, trainCount: 512, testCount: 256, batchSize: 16, learningRate: 0.05 };

test('on the CPU the page names everything that is smaller there: images, batch size, learning rate', () => {
  expect(softwareWords(adapter, small, { trainCount: 50_000, testCount: 10_000 })).toBe(
    '(google), slowly: it trains on 512 of 50,000 images and tests on 256 of 10,000, batch size 16, learning rate 0.05; change that in the settings.',
  );
});

test('a data set that is used whole, or of unknown size, is not said to be a part of itself', () => {
  expect(softwareWords(adapter, small, { trainCount: 512, testCount: 256 })).toContain(
    'trains on 512 images and tests on 256,',
  );
  expect(softwareWords(adapter, small, undefined)).toContain('trains on 512 images and tests on 256,');
});
