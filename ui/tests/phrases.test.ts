import { expect, test } from 'vitest';
import { Completing } from '../src/screens/meeting/minutes/completing.svelte';
import { Line } from '../src/screens/meeting/minutes/line.svelte';
import { nextGap, wordToken } from '../src/screens/meeting/minutes/tokens';

const phrases = [
  { phrase: 'p1', short: 'noted', wording: 'Members noted the report.' },
  { phrase: 'p2', short: 'thanked', wording: 'Cllr Parsons thanked {who} for {what}.' },
  { phrase: 'p3', short: 'not-now', wording: 'It was put off.' },
];
const list = (): Completing => new Completing({ phrases, owners: [], movers: [] });
const labels = (completing: Completing): string[] => completing.choices.map((choice) => choice.label);
const press = (completing: Completing, key: string, take = (): void => undefined): boolean =>
  completing.key(new KeyboardEvent('keydown', { key }), take);

test('the short word before the caret becomes its phrase, and the caret stands behind it', () => {
  const text = 'After questions, Noted then more';
  expect(list().expand(text, 22, 22)).toMatchObject({
    text: 'After questions, Members noted the report. then more',
    at: 42,
    phrase: { phrase: 'p1' },
  });
});

test('the first blank of a phrase is selected to be typed over, and then the next', () => {
  const put = list().expand('thanked', 7, 7);
  expect(put && put.text.slice(put.at, put.to)).toBe('{who}');
  const text = 'Cllr Parsons thanked Dr Adams for {what}.';
  expect(list().expand(text, 30, 30)).toEqual({ text, at: 34, to: 40 });
  expect(nextGap('{a} {b}', 3), 'the next').toEqual({ from: 4, to: 7 });
  expect(nextGap('{a} b', 5), 'and round to the first').toEqual({ from: 0, to: 3 });
  expect(nextGap('{ a', 0)).toBeNull();
});

test('a word that is no short word opens the list, and what was typed stays until one is taken', () => {
  const completing = list();
  expect(completing.expand('It was not', 10, 10)).toBeNull();
  expect(labels(completing), 'those that begin so').toEqual(['noted', 'not-now']);
  expect(completing.holds, 'typing goes on to be saved').toBe(false);
  press(completing, 'ArrowDown');
  expect(completing.take('It was not')).toMatchObject({ text: 'It was It was put off.', phrase: { phrase: 'p3' } });

  const other = list();
  expect(other.expand('It was welcome', 14, 14)).toBeNull();
  expect(labels(other), 'all of them, where none begins so').toEqual(['noted', 'thanked', 'not-now']);
  expect(other.take('It was welcome')?.text).toBe('It was welcome Members noted the report.');
});

test('the list follows what is typed on, and Escape leaves the words alone', () => {
  const completing = list();
  const line = new Line();
  completing.expand('no', 2, 2);
  completing.look(line, 'not', 3);
  completing.look(line, 'not-', 4);
  expect(labels(completing)).toEqual(['not-now']);
  completing.look(line, 'not-x', 5);
  expect(labels(completing), 'gone, once nothing begins so').toEqual([]);
  completing.look(line, 'not', 3);
  expect(labels(completing), 'typing alone never opens it').toEqual([]);
  completing.expand('no', 2, 2);
  expect(press(completing, 'Escape')).toBe(true);
  expect(labels(completing)).toEqual([]);
});

test('/ at the start of a line offers phrases beside the kinds', () => {
  const completing = list();
  completing.look(new Line(), '/not', 4);
  expect(labels(completing)).toEqual(['noted', 'not-now']);
  expect(completing.holds).toBe(true);
  expect(completing.take('/not')).toMatchObject({ text: 'Members noted the report.', phrase: { phrase: 'p1' } });
  completing.look(new Line(), '/', 1);
  expect(labels(completing).slice(0, 2), 'kinds first').toEqual(['Text', 'Point']);
});

test('a / before the short word goes with it', () => {
  expect(list().expand('/noted', 6, 6)).toMatchObject({ text: 'Members noted the report.', at: 25 });
  const completing = list();
  expect(completing.expand('/not', 4, 4)).toBeNull();
  expect(labels(completing)).toEqual(['noted', 'not-now']);
  expect(completing.take('/not')?.text).toBe('Members noted the report.');
});

test('the word before the caret ends at it', () => {
  expect(wordToken('one two-3', 9)).toEqual({ from: 4, to: 9, words: 'two-3' });
  expect(wordToken('one ', 4).words).toBe('');
  expect(wordToken('Llŷn', 4).words).toBe('Llŷn');
});
