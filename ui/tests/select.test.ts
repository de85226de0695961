import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { flushAll } from '../src/ipc/typing';
import Select from '../src/parts/Select.svelte';

const chosen = vi.fn();
let list: HTMLSelectElement;
let away: () => void;
beforeEach(() => {
  chosen.mockClear();
  const options = ['one', 'two', 'three'].map((value) => ({ value, label: value }));
  ({ unmount: away } = render(Select, { label: 'Kind', value: 'one', options, onchange: chosen }));
  list = screen.getByRole('combobox', { name: 'Kind' });
});

/** A key that changes a closed list at once, as browsers have it. */
async function go(key: string, to: string): Promise<void> {
  await fireEvent.keyDown(list, { key });
  list.value = to;
  await fireEvent.change(list);
}

test('going through it by arrows chooses nothing until Enter', async () => {
  await go('ArrowDown', 'two');
  await go('ArrowDown', 'three');
  expect(chosen).not.toHaveBeenCalled();
  await fireEvent.keyDown(list, { key: 'Enter' });
  expect(chosen).toHaveBeenCalledExactlyOnceWith('three');
});

test('leaving it chooses, once', async () => {
  await go('t', 'two');
  await fireEvent.blur(list);
  await fireEvent.blur(list);
  expect(chosen).toHaveBeenCalledExactlyOnceWith('two');
});

test('Escape takes it back, and so does going back to where it was', async () => {
  await go('ArrowDown', 'two');
  await fireEvent.keyDown(list, { key: 'Escape' });
  expect(list.value).toBe('one');
  await go('ArrowDown', 'two');
  await go('ArrowUp', 'one');
  await fireEvent.blur(list);
  expect(chosen).not.toHaveBeenCalled();
});

test('what is taken from the open list is chosen at once, by key and by mouse', async () => {
  await fireEvent.keyDown(list, { key: 'ArrowDown' });
  await go('Enter', 'two');
  expect(chosen).toHaveBeenLastCalledWith('two');
  await fireEvent.keyDown(list, { key: 'ArrowDown' });
  await fireEvent.pointerDown(list);
  list.value = 'three';
  await fireEvent.change(list);
  expect(chosen).toHaveBeenLastCalledWith('three');
});

test('what was gone to is chosen before undo or closing, and where its form goes', async () => {
  await go('ArrowDown', 'two');
  await flushAll();
  expect(chosen).toHaveBeenLastCalledWith('two');
  await go('ArrowDown', 'three');
  away();
  expect(chosen).toHaveBeenLastCalledWith('three');
});
