import { expect, test } from 'vitest';
import { StatusLine } from '../../src/cli/statusLine.ts';

function streamOf(terminal: object) {
  const written: string[] = [];
  const status = new StatusLine({ ...terminal, write: (text) => written.push(text) });
  return { status, text: () => written.join('') };
}

test('a log gets the lines that stay, and nothing else', () => {
  const { status, text } = streamOf({});
  status.show('64 of 391 steps');
  status.say('epoch 1');
  status.show('128 of 391 steps');
  status.say('epoch 2');
  expect(text()).toBe('epoch 1\nepoch 2\n');
});

test('on a terminal a line is written over by the next, and never wraps', () => {
  const { status, text } = streamOf({ isTTY: true, columns: 20 });
  status.show('64 of 391 steps, loss 2.303');
  status.show('128 of 391');
  status.say('epoch 1');
  status.say('epoch 2');
  const erased = '\r\u001b[2K';
  expect(text()).toBe(`64 of 391 steps, lo${erased}128 of 391${erased}epoch 1\nepoch 2\n`);
});

test('a terminal that does not tell its width gets whole lines', () => {
  const { status, text } = streamOf({ isTTY: true, columns: 0 });
  status.show('64 of 391 steps');
  expect(text()).toBe('64 of 391 steps');
});
