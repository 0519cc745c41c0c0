import { expect, test } from 'vitest';
import { catchReason, catchSentence, cleanLeftOut } from '../../../src/ui/words/catchWords.ts';

const counts = (clean: readonly [number, number], spoilt: readonly [number, number]) => ({
  present: clean[0] + spoilt[0],
  leftOut: clean[1] + spoilt[1],
  presentByKind: [clean[0], spoilt[0], 0, 0, 0],
  leftOutByKind: [clean[1], spoilt[1], 0, 0, 0],
});

test('a method that keeps the spoilt images is said to keep them', () => {
  expect(catchSentence('InfoBatch', counts([800, 320], [200, 20]))).toBe(
    'InfoBatch left out 10 % of the spoilt images and 40 % of the clean ones: it keeps spoilt images more than others.',
  );
});

test('near chance it is chance, above it is how many times', () => {
  expect(catchSentence('SeTa', counts([800, 320], [200, 84]))).toMatch(/: about as chance would\.$/);
  expect(catchSentence('SeTa', counts([800, 200], [200, 150]))).toMatch(/, 3\.0 times as often\.$/);
});

test('what left nothing out is not judged', () => {
  expect(catchSentence('Full training', counts([800, 0], [200, 0]))).toBe('Full training left nothing out.');
  expect(cleanLeftOut(counts([800, 200], [200, 0]))).toBe(0.25);
});

test('every method that prunes has its reason in one sentence', () => {
  for (const method of ['seta', 'infobatch', 'epsilonGreedy', 'ucb', 'static', 'dynamic']) {
    expect(catchReason('It', method)).toMatch(/^It[ '][^.]*\.$/);
  }
  expect(catchReason('Full training', 'full')).toBeNull();
});
