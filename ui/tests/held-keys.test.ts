// Keys that wait for the book are pressed once it has answered: in their order, where the focus is by then.
import user from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdKeys } from '../src/shell/held-keys';

let first: HTMLTextAreaElement;
let second: HTMLInputElement;
let submitted: number;
let answers: (() => void)[];

beforeEach(() => {
  [submitted, answers] = [0, []];
  document.body.innerHTML = '<textarea></textarea><form><input /><button>Add</button></form>';
  first = document.querySelector('textarea') as HTMLTextAreaElement;
  second = document.querySelector('input') as HTMLInputElement;
  document.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    submitted += 1;
  });
  let answered = 0;
  // Enter waits, and then goes on to the field below, once for each time the book is asked.
  first.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    if (answered === answers.length) {
      holdKeys(new Promise<void>((done) => answers.push(done)), event);
    } else {
      answered += 1;
      event.preventDefault();
      second.focus();
    }
  });
  first.focus();
});
afterEach(async () => {
  answers.forEach((answer) => answer());
  await settled();
});

const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

test('letters go where the key that waited leads, and Enter after them is heard', async () => {
  await user.keyboard('before{Enter}aftr{Backspace}er!{Enter}');
  expect([first.value, second.value, submitted], 'nothing is done yet').toEqual(['before', '', 0]);
  answers[0]?.();
  await settled();
  expect([first.value, second.value, submitted]).toEqual(['before', 'after!', 1]);
  await user.keyboard('?');
  expect(second.value, 'nothing is kept back any more').toBe('after!?');
});

test('one of those that waited may have to wait in its turn', async () => {
  await user.keyboard('{Enter}{Shift>}{Tab}{/Shift}more{Enter}end');
  answers[0]?.();
  await settled();
  expect([document.activeElement, first.value], 'Shift and Tab went back').toEqual([first, 'more']);
  answers[1]?.();
  await settled();
  expect([first.value, second.value]).toEqual(['more', 'end']);
});

test('a refusal lets the keys go too', async () => {
  const key = new KeyboardEvent('keydown', { key: 'x', bubbles: true, cancelable: true });
  holdKeys(Promise.reject(new Error('gone')), key);
  await user.keyboard('y');
  await settled();
  expect(first.value).toBe('xy');
});
