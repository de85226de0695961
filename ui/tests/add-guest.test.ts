// Guests are typed one after the other, faster than the book answers: nobody typed is lost, and nobody is made twice.
import { render, screen } from '@testing-library/svelte';
import user from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect, Refusal } from '../src/ipc/call';
import type { Face } from '../src/ipc/face';
import type { MeetingPage } from '../src/ipc/generated';
import { flushAll, onLost } from '../src/ipc/typing';
import AddGuest from '../src/screens/meeting/roll/AddGuest.svelte';

type Answer = (out: unknown) => void;
const PEOPLE = [{ id: 'p', name: 'Helen Platts', detail: 'LGID' }];
const LISTED = new Refusal('refused', 'Ann is listed already.', 'Remove the other line first, if it is wrong.');

let added: Record<string, unknown>[];
/** What is asked and not answered. */
let [books, guests]: [Answer[], Answer[]] = [[], []];
let field: HTMLInputElement;
let unmount: () => void;

beforeEach(() => {
  [added, books, guests] = [[], [], []];
  const call = (name: string, given: Record<string, unknown>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const answer: Answer = (out) => (out instanceof Refusal ? reject(out) : resolve(out));
      if (name === 'guest.add') added.push(given);
      (name === 'guest.add' ? guests : books).push(answer);
    });
  const face = { call, listen: () => undefined } as unknown as Face;
  connect({ opened: () => undefined, closing: () => Promise.resolve() }, face);
  const page = { id: 'meeting' } as MeetingPage;
  ({ unmount } = render(AddGuest, { page, capacity: 'officer', done: () => undefined }));
  field = screen.getByRole('combobox');
});
afterEach(() => {
  for (const answer of [...books, ...guests]) answer({ people: [], authorities: [] });
});

const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));
async function knows(): Promise<void> {
  for (const answer of books.splice(0)) answer({ people: PEOPLE, authorities: [] });
  await settled();
}
async function answer(out: unknown): Promise<void> {
  guests.shift()?.(out);
  await settled();
}
const organisations = (): unknown[] => added.map(({ organisation }) => organisation);

test('what is typed while an answer is awaited stays in the field', async () => {
  await knows();
  await user.type(field, 'Ann, LGA{Enter}');
  expect(field.value, 'free for the next at once').toBe('');
  await user.type(field, 'Bo, OP');
  await answer('1');
  expect(field.value).toBe('Bo, OP');
  await user.type(field, 'M{Enter}{Enter}');
  await settled();
  expect(organisations(), 'each once').toEqual(['LGA', 'OPM']);
});

test('Enter before the names of the book are there makes nobody twice, and all come in their order', async () => {
  await user.type(field, 'Helen Platts, LGID{Enter}Bo, OPM{Enter}');
  await settled();
  expect(added).toEqual([]);
  await knows();
  await knows();
  await answer('1');
  expect(added.map(({ person, name }) => person ?? name)).toEqual(['p', 'Bo']);
});

test('one who is refused comes back to be mended', async () => {
  await knows();
  await user.type(field, 'Ann, LGA{Enter}');
  await answer(LISTED);
  expect(field.value).toBe('Ann, LGA');
  expect(screen.getByText(/Ann is listed already/)).toBeDefined();
});

test('one who is refused while the next is typed is said, and the next stands', async () => {
  const said = vi.fn();
  onLost(said);
  await knows();
  await user.type(field, 'Ann, LGA{Enter}Bo');
  await answer(LISTED);
  expect(field.value).toBe('Bo');
  expect(said).toHaveBeenCalledExactlyOnceWith('Ann, LGA', LISTED);
});

test('closing the window waits for who was entered, also once the field is gone', async () => {
  await knows();
  await user.type(field, 'Ann, LGA{Enter}');
  const closed = vi.fn();
  void flushAll().then(closed);
  await settled();
  expect(closed).not.toHaveBeenCalled();
  await answer('1');
  expect(closed).toHaveBeenCalledOnce();
  await user.type(field, 'Bo{Enter}');
  unmount();
  expect(added).toHaveLength(2);
});
