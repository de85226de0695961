import { SvelteMap } from 'svelte/reactivity';
import { expect, test } from 'vitest';
import type { MoverChoice, OwnerChoice } from '../src/ipc/generated';
import { Completing, type Offers } from '../src/screens/meeting/minutes/completing.svelte';
import type { Line } from '../src/screens/meeting/minutes/line.svelte';

const mover = (name: string): MoverChoice => ({ person: name, name, detail: 'Conservative' });
const owner = (name: string): OwnerChoice => ({ person: name, role: null, name, detail: 'LGID officer' });
const role = (name: string): OwnerChoice => ({ person: null, role: name, name, detail: 'role' });
const motion = { kind: 'motion', moving: {}, motion: null } as unknown as Line;
const action = { kind: 'action', owners: [], chosen: [] } as unknown as Line;
const key = (name: string): KeyboardEvent => new KeyboardEvent('keydown', { key: name });

function listOf(given: Partial<Offers>): Completing {
  return new Completing({ phrases: [], owners: [], movers: [], ...given });
}

function labels(list: Completing): string[] {
  return list.choices.map((choice) => choice.label);
}

test('who is typed after “@” is taken by Enter, and what was typed to choose with is gone', () => {
  const list = listOf({ movers: [mover('Stanley Abbot'), mover('Richard Stay')] });
  const typed = 'That it go on @stay';
  list.look(motion, typed, typed.length);
  let taken;
  expect(list.key(key('Enter'), () => (taken = list.take(typed)))).toBe(true);
  expect(taken).toMatchObject({ text: 'That it go on', mover: { name: 'Richard Stay' } });
  expect(list.choices).toEqual([]);
});

test('a second name may follow the first at once, and an address is none', () => {
  const list = listOf({ movers: [mover('Stanley Abbot'), mover('Richard Stay')] });
  list.look(motion, 'That it go on @stay', 19);
  expect(list.take('That it go on @stay')?.text).toBe('That it go on');
  list.look(motion, 'That it go on@abbot', 19);
  expect(labels(list)).toEqual(['Stanley Abbot']);
  list.look(motion, 'That it go to clerk@stay', 24);
  expect(labels(list)).toEqual([]);
});

test('Enter is the line’s own where no such name is', () => {
  const list = listOf({ movers: [mover('Richard Stay')] });
  list.look(motion, 'That it go on @nobody', 21);
  expect(list.key(key('Enter'), () => expect.unreachable())).toBe(false);
});

test('the mover is not offered as a seconder, nor an owner twice', () => {
  const list = listOf({ movers: [mover('Stay'), mover('Lord')], owners: [owner('Platts'), owner('Adams')] });
  list.look({ ...motion, moving: { mover: mover('Stay') } } as unknown as Line, '@', 1);
  expect(labels(list)).toEqual(['Lord']);
  list.look({ ...action, chosen: [owner('Platts')] } as unknown as Line, '@', 1);
  expect(labels(list)).toEqual(['Adams']);
});

test('names that begin with what is typed come first, and a new name can be a role or a person', () => {
  const list = listOf({ owners: [role('Lead members'), owner('Helen Platts'), owner('Leah Moss')] });
  list.look(action, '@le', 3);
  expect(labels(list)).toEqual(['Lead members', 'Leah Moss', 'le', 'le']);
  expect(list.choices.slice(2).map((choice) => choice.gives.owner?.role)).toEqual(['le', null]);
  list.look(action, '@helen platts', 13);
  expect(labels(list), 'one who is there is not offered as new').toEqual(['Helen Platts']);
  list.look(action, '@', 1);
  expect(labels(list)).toEqual(['Lead members', 'Helen Platts', 'Leah Moss']);
});

test('until the book has said who there is, nothing is offered and Enter is the line’s own', () => {
  const list = listOf({ owners: undefined, phrases: undefined });
  list.look(action, '@helen', 6);
  expect(list.key(key('Enter'), () => expect.unreachable())).toBe(false);
  list.look(action, '/', 1);
  expect(labels(list), 'the kinds need no book').toHaveLength(5);
});

test('with Ctrl, Alt or in the middle of a composed letter a key is not the list’s', () => {
  const list = listOf({ movers: [mover('Stay')] });
  list.look(motion, '@', 1);
  for (const held of [{ ctrlKey: true }, { altKey: true }, { isComposing: true }])
    expect(list.key(new KeyboardEvent('keydown', { key: 'Enter', ...held }), () => expect.unreachable())).toBe(false);
});

test('a list that grows under the one gone to still gives that one', () => {
  const book = new SvelteMap([['owners', [owner('Helen Platts'), owner('Henry Adams')]]]);
  const list = new Completing({
    phrases: [],
    movers: [],
    get owners() {
      return book.get('owners');
    },
  });
  list.look(action, '@he', 3);
  list.key(key('ArrowDown'), () => expect.unreachable());
  expect(list.choices[list.active]?.label).toBe('Henry Adams');
  book.set('owners', [owner('Hester Moss'), owner('Helen Platts'), owner('Henry Adams')]);
  expect(labels(list).slice(0, 3), 'it has grown').toEqual(['Hester Moss', 'Helen Platts', 'Henry Adams']);
  expect(list.take('@he')?.owner?.name).toBe('Henry Adams');
});
