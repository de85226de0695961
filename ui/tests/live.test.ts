import { render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { call, connect } from '../src/ipc/call';
import type { Face, Flag } from '../src/ipc/face';
import { REST, type Live } from '../src/ipc/live.svelte';
import Host from './LiveHost.svelte';

afterEach(() => vi.useRealTimers());

/** A core whose reads wait until they are let go, as on a slow disk. */
function slowReads() {
  const reads: ((undo: string) => void)[] = [];
  let changed: (flags: readonly Flag[]) => void = () => undefined;
  const face: Face = {
    call: (name) =>
      name === 'book.shelf'
        ? new Promise((answer) => reads.push((undo) => answer({ undo })))
        : Promise.resolve({ label: name }),
    opening: () => Promise.resolve({ book: '', refusal: null }),
    listen: (heard) => (changed = heard.changed),
    savePaper: () => Promise.resolve(null),
    openPaper: null,
    openMembers: () => Promise.resolve(null),
    openScreen: () => Promise.resolve(),
    books: null,
  };
  connect({ opened: () => undefined, closing: () => Promise.resolve() }, face);
  return { reads, changed: (table = 'meeting') => changed([{ table, id: 'm', meeting: null }]) };
}

test('an answer from before a write is not shown: the view is asked again', async () => {
  const { reads } = slowReads();
  render(Host);
  await vi.waitFor(() => expect(reads).toHaveLength(1));
  await call('redo', {});
  reads[0]?.('before the write');
  await vi.waitFor(() => expect(reads, 'asked again').toHaveLength(2));
  expect(screen.queryByText('before the write')).toBeNull();
  reads[1]?.('after the write');
  await screen.findByText('after the write');
});

test('who waits for the first answer is told of it, and not before', async () => {
  const { reads, changed } = slowReads();
  let view: Live<unknown> | undefined;
  const { rerender, unmount } = render(Host, { seen: (one: Live<unknown>) => (view = one) });
  await vi.waitFor(() => expect(reads).toHaveLength(1));
  const told = vi.fn();
  void view?.answered().then(told);
  changed();
  await rerender({ asked: {} });
  expect(told, 'it is asked anew for the same').not.toHaveBeenCalled();
  reads.forEach((answer) => answer('answered'));
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  await view?.answered();
  unmount();
});

test('a change while a view is being read asks once more, not once each', async () => {
  const { reads, changed } = slowReads();
  render(Host);
  await vi.waitFor(() => expect(reads).toHaveLength(1));
  changed();
  changed();
  reads[0]?.('first');
  await vi.waitFor(() => expect(reads).toHaveLength(2));
  reads[1]?.('second');
  await screen.findByText('second');
  expect(reads).toHaveLength(2);
});

test('changes that can wait are asked about once, when they have rested', async () => {
  vi.useFakeTimers();
  const { reads, changed } = slowReads();
  render(Host);
  await vi.waitFor(() => expect(reads).toHaveLength(1));
  reads[0]?.('first');
  await vi.advanceTimersByTimeAsync(0);
  for (let letter = 0; letter < 5; letter += 1) {
    changed('entry');
    await vi.advanceTimersByTimeAsync(REST - 1);
  }
  expect(reads, 'the clerk is still typing').toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(reads, 'asked once for all of it').toHaveLength(2);
  changed('entry');
  changed();
  reads[1]?.('second');
  await vi.advanceTimersByTimeAsync(0);
  expect(reads, 'what cannot wait is asked at once').toHaveLength(3);
  reads[2]?.('third');
  await vi.advanceTimersByTimeAsync(REST);
  expect(reads, 'and has answered for the rest').toHaveLength(3);
});
