import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refusal } from '../src/ipc/call';
import { flushAll, onLost } from '../src/ipc/typing';
import Host from './TypedHost.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function setUp(save: (text: string) => Promise<unknown>) {
  const { rerender } = render(Host, { meeting: { venue: 'Leeds' }, save });
  return { field: screen.getByRole<HTMLInputElement>('textbox', { name: 'Venue' }), rerender };
}

test('saves 400 ms after the last key, and never later than 800 ms after the first', async () => {
  const save = vi.fn(() => Promise.resolve());
  const { field } = setUp(save);
  type(field, 'Leeds C');
  await vi.advanceTimersByTimeAsync(399);
  expect(save).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(save).toHaveBeenCalledExactlyOnceWith('Leeds C');

  save.mockClear();
  for (const text of ['1', '12', '123']) {
    type(field, text);
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(save, 'a clerk who never pauses is saved all the same').toHaveBeenCalledExactlyOnceWith('123');
});

test('leaving the field and flushing both save at once', async () => {
  const save = vi.fn(() => Promise.resolve());
  const { field } = setUp(save);
  type(field, 'York');
  field.dispatchEvent(new FocusEvent('blur'));
  expect(save).toHaveBeenLastCalledWith('York');
  type(field, 'Hull');
  await flushAll();
  expect(save).toHaveBeenLastCalledWith('Hull');
});

test('an answer that comes late does not overwrite what is typed meanwhile', async () => {
  let answer = (): void => undefined;
  const { field, rerender } = setUp(() => new Promise<void>((resolve) => (answer = resolve)));
  type(field, 'York');
  await vi.advanceTimersByTimeAsync(400);
  type(field, 'York H');
  await rerender({ meeting: { venue: 'York' } });
  expect(field.value).toBe('York H');
  answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(field.value).toBe('York H');
});

test('a change from elsewhere is taken up, the last space of a sentence is left alone', async () => {
  const { field, rerender } = setUp(() => Promise.resolve());
  field.dispatchEvent(new FocusEvent('focus'));
  type(field, 'York ');
  await vi.advanceTimersByTimeAsync(400);
  await rerender({ meeting: { venue: 'York' } });
  expect(field.value, 'the clerk is about to type the next word').toBe('York ');
  await rerender({ meeting: { venue: 'Leeds' } });
  expect(field.value, 'undo shows').toBe('Leeds');
});

test('an undo is shown even where it comes before the book was seen to say what was typed', async () => {
  const { field, rerender } = setUp(() => Promise.resolve());
  field.dispatchEvent(new FocusEvent('focus'));
  type(field, 'Leeds, LS1 4BX');
  await flushAll();
  await rerender({ meeting: { venue: 'Leeds' } });
  expect(field.value).toBe('Leeds');
});

test('a refusal is shown under the field, and the text stays', async () => {
  const { field } = setUp(() => Promise.reject(new Refusal('disk', 'The disk is full.', 'Free some space.')));
  type(field, 'York');
  await vi.advanceTimersByTimeAsync(400);
  expect(field.value).toBe('York');
  expect(screen.getByRole('alert').textContent).toBe('The disk is full. Free some space.');
});

test('the same refusal is heard again when the clerk tries again, and not while they type on', async () => {
  const { field } = setUp(() => Promise.reject(new Refusal('disk', 'The disk is full.', 'Free some space.')));
  const heard = (): Element | null => screen.getByRole('alert').firstElementChild;
  type(field, 'York');
  await vi.advanceTimersByTimeAsync(400);
  const first = heard();
  type(field, 'York H');
  await vi.advanceTimersByTimeAsync(400);
  expect(heard(), 'it stands there already').toBe(first);
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await vi.advanceTimersByTimeAsync(0);
  expect(heard()?.textContent).toBe('The disk is full. Free some space.');
  expect(heard(), 'an element of its own each time').not.toBe(first);
});

test('a field that goes with something the book refuses says so', async () => {
  const heard = vi.fn();
  onLost(heard);
  const refused = new Refusal('invalid', '“quarter past” is not a time.', 'Write it as 11.30am.');
  const { unmount } = render(Host, { meeting: { venue: '' }, save: () => Promise.reject(refused) });
  type(screen.getByRole('textbox', { name: 'Venue' }), 'quarter past');
  unmount();
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toHaveBeenCalledExactlyOnceWith('quarter past', refused);
});

test('Escape takes back what was refused, and nobody waits for it any more', async () => {
  const refusal = new Refusal('invalid', 'That is no venue.', 'Type another.');
  const { field } = setUp(() => Promise.reject(refusal));
  type(field, '???');
  await expect(flushAll()).rejects.toEqual(refusal);
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await vi.advanceTimersByTimeAsync(0);
  expect(field.value).toBe('Leeds');
  await expect(flushAll(), 'undo and closing are not held up').resolves.toBeUndefined();
});

test('a clock that is set back while the clerk types without a pause does not hold the saving up', async () => {
  const save = vi.fn(() => Promise.resolve());
  const { field } = setUp(save);
  type(field, 'Y');
  vi.setSystemTime(Date.now() - 3_600_000);
  for (const text of ['Yo', 'Yor', 'York']) {
    await vi.advanceTimersByTimeAsync(300);
    type(field, text);
  }
  expect(save, 'at the latest 800 ms after the first key').toHaveBeenCalledOnce();
});
