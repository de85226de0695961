import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../src/ipc/call';
import type { Face } from '../src/ipc/face';
import type { MoverChoice, PhraseChoice } from '../src/ipc/generated';
import { Completing } from '../src/screens/meeting/minutes/completing.svelte';
import type { Line } from '../src/screens/meeting/minutes/line.svelte';

const NAMES = ['Stanley Abbot', 'Richard Stay'];
const motion = { kind: 'motion', moving: {}, motion: null } as unknown as Line;
const key = (name: string): KeyboardEvent => new KeyboardEvent('keydown', { key: name });
const TYPED = 'That it go on @stay';
let list: Completing;
let taken: (string | undefined)[];

beforeEach(() => {
  vi.useFakeTimers();
  const call = async (_: string, { words }: { words: string }): Promise<MoverChoice[]> => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const fits = NAMES.filter((name) => name.toLowerCase().includes(words));
    return fits.map((name) => ({ person: name, name, detail: '' }));
  };
  connect({ opened: () => undefined, closing: () => Promise.resolve() }, {
    call,
    listen: () => undefined,
  } as unknown as Face);
  list = new Completing();
  taken = [];
});
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
const look = (text: string): void => list.look(motion, text, text.length, 'meeting', 'item');
/** Takes by a key, once it need not wait. */
async function press(name: string): Promise<void> {
  await list.waits(key(name));
  const heard = list.key(key(name), () => {
    const chosen = list.take(TYPED);
    taken.push(chosen?.mover?.name, chosen?.text);
  });
  if (!heard) taken.push('the line’s own');
}

test('Enter before the list is there waits for it, and takes from it', async () => {
  look(TYPED);
  void press('Enter');
  expect(taken).toEqual([]);
  await pass(60);
  expect(taken).toEqual(['Richard Stay', 'That it go on']);
});

test('a list that is behind the typing is not taken from', async () => {
  look('That it go on @sta');
  await pass(60);
  expect(list.choices[0]?.label).toBe('Stanley Abbot');
  look(TYPED);
  void press('Enter');
  await pass(60);
  expect(taken).toEqual(['Richard Stay', 'That it go on']);
});

test('letters do not wait, nor does any key once the list is closed', () => {
  look(TYPED);
  expect(list.waits(key('x'))).toBeNull();
  list.close();
  expect(list.waits(key('Enter'))).toBeNull();
});

test('Enter is the line’s own where no such name comes', async () => {
  look('That it go on @nobody');
  void press('Enter');
  await pass(60);
  expect(taken).toEqual(['the line’s own']);
});

test('after a “/” Enter waits for the phrases too, and a kind that was gone to stays', async () => {
  const phrases: PhraseChoice[] = [{ phrase: 'p', short: 'agreed', wording: 'Members agreed.' }];
  let came = false;
  let come = (): void => undefined;
  list = new Completing(
    () => (came ? phrases : undefined),
    () => new Promise((done) => (come = done)),
  );
  look('/');
  list.key(key('ArrowDown'), () => undefined);
  const on = list.choices[list.active]?.label;
  came = true;
  come();
  await pass(1);
  expect([list.choices.at(-1)?.label, list.choices[list.active]?.label]).toEqual(['agreed', on]);
  look('/agr');
  expect(list.waits(key('Enter')), 'they are there').toBeNull();
});
