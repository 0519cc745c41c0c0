import { expect, test } from 'vitest';
import { nodeProblem } from '../../src/cli/nodeVersion.mjs';

test('a Node that is too old is told what is needed', () => {
  for (const version of ['16.20.2', '18.19.1', '20.18.3']) {
    expect(nodeProblem(version)).toBe(
      `this is Node ${version}; Node 20.19 or newer is needed: https://nodejs.org`,
    );
  }
});

test('a Node that is new enough has no problem', () => {
  for (const version of ['20.19.0', '22.0.0', '100.1.0']) expect(nodeProblem(version)).toBeNull();
});
