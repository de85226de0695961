// Records are added one after the other, faster than the book answers: what is typed of the next is not wiped by the last one's answer.
import { render, screen } from '@testing-library/svelte';
import user from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { connect, Refusal } from '../src/ipc/call';
import type { Face } from '../src/ipc/face';
import { onLost } from '../src/ipc/typing';
import AddPhrase from '../src/screens/body/phrases/AddPhrase.svelte';

const THERE = new Refusal('refused', 'There is a phrase “noted” already.', 'Choose another word.');
let asked: { given: unknown; answer: (out: unknown) => void }[];
let [short, wording]: HTMLInputElement[] = [];
let unmount: () => void;

beforeEach(() => {
  asked = [];
  const call = (_: string, given: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      asked.push({ given, answer: (out) => (out instanceof Refusal ? reject(out) : resolve(out)) });
    });
  const face = { call, listen: () => undefined } as unknown as Face;
  connect({ opened: () => undefined, closing: () => Promise.resolve() }, face);
  ({ unmount } = render(AddPhrase, { body: 'body' }));
  [short, wording] = screen.getAllByRole('textbox') as HTMLInputElement[];
});

const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));
async function answer(out: unknown): Promise<void> {
  asked.at(-1)?.answer(out);
  await settled();
}
const stands = (): (string | undefined)[] => [short?.value, wording?.value];
async function enter(): Promise<void> {
  await user.type(short as HTMLInputElement, 'noted');
  await user.type(wording as HTMLInputElement, 'Members noted it.{Enter}');
}

test('the form is free for the next at once, and its beginning has the focus', async () => {
  await enter();
  expect([...stands(), document.activeElement]).toEqual(['', '', short]);
  await user.keyboard('agr');
  await answer('1');
  expect(stands()).toEqual(['agr', '']);
});

test('Enter pressed twice adds once', async () => {
  await enter();
  await user.keyboard('{Enter}');
  await answer('1');
  expect(asked.map(({ given }) => given)).toEqual([{ body: 'body', short: 'noted', wording: 'Members noted it.' }]);
});

test('what is refused comes back to be mended', async () => {
  await enter();
  await answer(THERE);
  expect(stands()).toEqual(['noted', 'Members noted it.']);
  expect(screen.getByText(/There is a phrase “noted” already/)).toBeDefined();
});

test('what is refused once the next is begun, or the form is gone, is said', async () => {
  const said = vi.fn();
  onLost(said);
  await enter();
  await user.keyboard('agr');
  await answer(THERE);
  expect(stands()).toEqual(['agr', '']);
  expect(said).toHaveBeenLastCalledWith('noted, Members noted it.', THERE);
  await user.keyboard('{Enter}');
  unmount();
  await answer(THERE);
  expect(said).toHaveBeenLastCalledWith('agr', THERE);
});
