import { render } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { connect } from '../src/ipc/call';
import type { Face, Flag } from '../src/ipc/face';
import PaperPages from '../src/papers/PaperPages.svelte';

const destroy = vi.fn(() => Promise.resolve());
vi.mock('../src/papers/pdf', () => ({
  openPdf: () => Promise.resolve({ numPages: 0, loadingTask: { destroy } }),
  drawPage: () => Promise.resolve(),
}));

afterEach(() => vi.useRealTimers());

test('a paper is printed once, and again only after a change to its meeting', async () => {
  vi.useFakeTimers();
  const printed: unknown[] = [];
  let changed: (flags: readonly Flag[]) => void = () => undefined;
  const face: Face = {
    call: (name) => (printed.push(name), Promise.resolve(new Uint8Array())),
    opening: () => Promise.resolve({ book: '', refusal: null }),
    listen: (heard) => (changed = heard.changed),
    savePaper: () => Promise.resolve(null),
    openPaper: null,
    openMembers: () => Promise.resolve(null),
    openScreen: () => Promise.resolve(),
    books: null,
  };
  connect({ opened: () => undefined, closing: () => Promise.resolve() }, face);
  render(PaperPages, { paper: { kind: 'note', meeting: 'm' }, label: 'The note' });

  await vi.advanceTimersByTimeAsync(60_000);
  expect(printed, 'pages that have come ask for no others').toHaveLength(1);

  changed([{ table: 'entry', id: 'e', meeting: 'another' }]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(printed, 'another meeting is none of its business').toHaveLength(1);

  for (let letter = 0; letter < 5; letter += 1) changed([{ table: 'entry', id: 'e', meeting: 'm' }]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(printed, 'once for what was typed').toHaveLength(2);
  expect(destroy, 'the old pages are put away').toHaveBeenCalledTimes(1);
});
