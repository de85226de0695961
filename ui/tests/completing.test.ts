import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../src/ipc/call';
import type { Face } from '../src/ipc/face';
import type { MoverChoice } from '../src/ipc/generated';
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
function press(name: string): boolean {
  const take = (): void => {
    const chosen = list.take(TYPED);
    taken.push(chosen?.mover?.name, chosen?.text);
  };
  return list.key(key(name), take, () => taken.push('the line’s own'));
}

test('Enter before the list is there takes from it once it is', async () => {
  look(TYPED);
  expect(press('Enter'), 'the key is the list’s').toBe(true);
  expect(taken).toEqual([]);
  await pass(60);
  expect(taken).toEqual(['Richard Stay', 'That it go on']);
});

test('a list that is behind the typing is not taken from', async () => {
  look('That it go on @sta');
  await pass(60);
  expect(list.choices[0]?.label).toBe('Stanley Abbot');
  look(TYPED);
  press('Enter');
  await pass(60);
  expect(taken).toEqual(['Richard Stay', 'That it go on']);
});

test('what is closed meanwhile takes nothing', async () => {
  look(TYPED);
  press('Enter');
  list.close();
  await pass(60);
  expect(taken).toEqual([]);
});

test('Enter does what it does in the line where no such name comes', async () => {
  look('That it go on @nobody');
  press('Enter');
  await pass(60);
  expect(taken).toEqual(['the line’s own']);
});
