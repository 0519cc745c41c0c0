import { expect, test } from 'vitest';
import { conclusionLines, countReport, sumCounts } from '../../src/cli/suites.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((result) => ({ status: result })),
});

test('passed, failed and skipped tests are counted over all files', () => {
  const report = {
    testResults: [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'failed', 'passed', 'todo')],
  };
  expect(countReport(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
});

test('a file that failed before its tests counts as one failure', () => {
  expect(countReport({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toEqual({
    ...{ passed: 1, failed: 1, skipped: 0 },
  });
});

test('a file whose hooks failed although its tests passed counts as one failure', () => {
  expect(countReport({ testResults: [file('failed', 'passed')] }, 1).failed).toBe(1);
});

test('a suite that crashed without a report counts as one failure', () => {
  expect(countReport(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a suite without tests counts as nothing', () => {
  expect(countReport({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

test('an error outside all tests counts as one failure', () => {
  expect(countReport({ testResults: [file('passed', 'passed')] }, 1).failed).toBe(1);
});

test('counts add up', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(sumCounts([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
});

test('the last line says what passed and failed and nothing else; skipped tests stand before it', () => {
  expect(conclusionLines({ passed: 3, failed: 1, skipped: 2 })).toEqual(['2 skipped', '3 passed, 1 failed']);
  expect(conclusionLines({ passed: 3, failed: 0, skipped: 0 })).toEqual(['3 passed, 0 failed']);
});
