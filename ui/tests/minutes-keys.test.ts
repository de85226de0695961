import { expect, test } from 'vitest';
import { carried, replaceText } from '../src/screens/meeting/minutes/caret';
import { paragraphs, rowKey, type Standing } from '../src/screens/meeting/minutes/row-keys';
import { voteKey } from '../src/screens/meeting/motion/vote-keys';
import { ownerToken, slashToken, without } from '../src/screens/meeting/minutes/tokens';
import { readItem } from '../src/screens/meeting/prepare/read-item';
import { authorityNamed, readGuest } from '../src/screens/meeting/roll/guests';
import { rollKey } from '../src/screens/meeting/roll/roll-keys';

const standing = (from: number, length: number): Standing => ({
  from,
  to: from,
  empty: length === 0,
  first: () => from < 10,
  last: () => from > length - 10,
});

function pressed(key: string, given: Partial<KeyboardEvent> = {}, at = standing(15, 30)): string | null {
  const event = {
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    repeat: false,
  };
  const read = rowKey({ ...event, ...given }, at);
  return read === null ? null : read.does === 'kind' ? read.kind : read.does;
}

test('keys of a line', () => {
  expect(pressed('Enter')).toBe('enter');
  expect(pressed('Enter', { ctrlKey: true })).toBe('close-item');
  expect(pressed('Enter', { ctrlKey: true, repeat: true }), 'held down it does not close the next item').toBe(
    'nothing',
  );
  expect(pressed('Enter', { shiftKey: true }), 'a break within the paragraph').toBeNull();
  expect(pressed('Enter', { isComposing: true }), 'Enter that ends a composed letter is not ours').toBeNull();
  expect(pressed('é', { code: 'Digit2', ctrlKey: true }), 'the digit counts, whatever the layout').toBe('decision');
  expect(pressed('5', { code: 'Digit5', ctrlKey: true })).toBeNull();
  expect(pressed('ArrowUp', { altKey: true })).toBe('up');
  expect([pressed('F3'), pressed('F3', { ctrlKey: true }), pressed('F3', { shiftKey: true })]).toEqual([
    'phrase',
    null,
    null,
  ]);
  expect([pressed('m', { ctrlKey: true }), pressed('m'), pressed('m', { metaKey: true })]).toEqual([
    'move-to',
    null,
    null,
  ]);
});

test('Backspace and arrows are ours only at the edge of a line', () => {
  expect(pressed('Backspace')).toBeNull();
  expect(pressed('Backspace', {}, standing(0, 30))).toBe('join');
  expect(pressed('Backspace', {}, standing(0, 0))).toBe('remove');
  expect(pressed('ArrowUp')).toBeNull();
  expect(pressed('ArrowUp', {}, standing(5, 30))).toBe('above');
  expect(pressed('ArrowDown', {}, standing(25, 30))).toBe('below');
  expect(pressed('ArrowDown', { shiftKey: true }, standing(25, 30)), 'selecting is the field’s').toBeNull();
});

test('one letter gives a vote, and leaves commands alone', () => {
  const key = (key: string, ctrlKey = false, repeat = false): unknown =>
    voteKey({ key, ctrlKey, repeat, metaKey: false, altKey: false });
  expect([key('f'), key('A'), key('b'), key('-'), key('r'), key('ArrowDown'), key('x')]).toEqual([
    'for',
    'against',
    'abstained',
    'clear',
    'rest',
    'down',
    null,
  ]);
  expect(key('a', true), 'Ctrl+A selects').toBeNull();
  expect(key('f', false, true), 'a key held down does not vote for the next name too').toBeNull();
  expect(key('ArrowDown', false, true)).toBe('down');
});

test('the roll’s letters leave commands alone', () => {
  const key = (key: string, ctrlKey = false, repeat = false): unknown =>
    rollKey({ key, ctrlKey, repeat, metaKey: false, altKey: false });
  expect([key('p'), key('A'), key('-'), key('Delete'), key('x')]).toEqual([
    'present',
    'apologies',
    'clear',
    'clear',
    null,
  ]);
  expect(key('p', true), 'Ctrl+P is not Present').toBeNull();
  expect(key('w', false, true), 'a key held down marks once').toBeNull();
  expect(key('ArrowUp', false, true)).toBe('up');
});

test('a caret stays with its words when the text changes around it', () => {
  expect(carried('one two', 'zero one two', 3)).toBe(8);
  expect(carried('one two', 'one two three', 3)).toBe(3);
  expect(carried('one two', 'one 2', 7), 'at the end').toBe(5);
  const area = document.createElement('textarea');
  document.body.append(area);
  area.value = 'Members agreed';
  area.focus();
  area.setSelectionRange(8, 8);
  replaceText(area, 'The Members agreed');
  expect([area.selectionStart, area.selectionEnd]).toEqual([12, 12]);
  area.remove();
});

test('what is typed to choose is found and taken out of the wording', () => {
  expect(slashToken('/de', 3)?.words).toBe('de');
  expect(slashToken('Pros/cons', 5)).toBeNull();
  expect(slashToken('/ or', 4)).toBeNull();
  const text = 'Discuss the proposals with Office Holders @le';
  const owner = ownerToken(text, text.length);
  expect(owner?.words).toBe('le');
  expect(owner && without(text, owner)).toEqual({ text: 'Discuss the proposals with Office Holders', at: 41 });
  expect(ownerToken('paul@local', 10), 'an address is no owner').toBeNull();
  const inside = 'Report @Dennis Sk to the Board';
  const token = ownerToken(inside, 17);
  expect(token && without(inside, token).text).toBe('Report to the Board');
});

test('pasted text falls into paragraphs', () => {
  expect(paragraphs('One\r\n\r\n two\tthree \n')).toEqual(['One', 'two three']);
});

test('a guest and an item are read as typed', () => {
  expect(readGuest('Cllr Geoff Driver, Lancashire CC')).toEqual({ name: 'Cllr Geoff Driver', from: 'Lancashire CC' });
  expect(readGuest('Sue Goss')).toEqual({ name: 'Sue Goss', from: '' });
  const leicester = {
    id: 'l',
    full_name: 'Leicestershire County Council',
    short_name: 'Leicestershire CC',
    aliases: [],
  };
  expect(authorityNamed([leicester], 'leicestershire cc')).toBe(leicester);
  expect(readItem('12.45 Community Budgets')).toEqual({ time: '12.45', title: 'Community Budgets' });
  expect(readItem('1pm Lunch')).toEqual({ time: '1pm', title: 'Lunch' });
  expect(readItem('2011 plans')).toEqual({ time: '', title: '2011 plans' });
});
