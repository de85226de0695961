// What a window shows and what the book has said it holds, minute by minute of the typing: read out of the page while it lives,
// to be held against the book once it was killed.
import assert from 'node:assert/strict';
import { clerkwell } from '../support/processes.mjs';

/** How much typing may be missing after a kill, in milliseconds. */
const LAST_SECOND = 1000;

// Listens to the screens' own questions to the core, and to what is typed. `asked` is each write with the time it was asked for
// and answered; `seen` the lines on the screen after each key; `stall` the longest time in which the page could not run.
const LISTEN = `
  const kept = (window.kept = { asked: [], seen: [], stall: 0 });
  const WATCHED = ['entry.add', 'entry.type', 'entry.kind', 'item.close'];
  const fetched = window.fetch;
  window.fetch = async (url, options) => {
    const said = String(url).includes('ipc') && typeof options?.body === 'string' ? JSON.parse(options.body) : undefined;
    if (!WATCHED.includes(said?.name)) return fetched(url, options);
    const asked = { ...said, at: Date.now() };
    kept.asked.push(asked);
    const answer = await fetched(url, options);
    if (answer.headers.get('Tauri-Response') === 'ok') [asked.out, asked.saved] = [await answer.clone().json(), Date.now()];
    return answer;
  };
  const minutes = () => document.querySelector('[aria-label=Minutes]');
  addEventListener('input', () => {
    const lines = [...minutes().querySelectorAll('textarea')].map(({ value }) => value);
    kept.seen.push({ at: Date.now(), item: minutes().querySelector('h2').innerText.trim(), lines });
  });
  let last = Date.now();
  setInterval(() => {
    kept.stall = Math.max(kept.stall, Date.now() - last - 20);
    last = Date.now();
  }, 20);
`;

/** Listens in a window to what is typed and saved; `read` gives what was heard so far, for when the window is no more. */
export async function listen(window) {
  await window.run(LISTEN);
  return { read: () => window.run('return window.kept') };
}

/** A meeting as the book has it, told by the command line: which item is open, and each item's lines. */
export function inTheBook(book, meeting) {
  const page = JSON.parse(clerkwell('call', book, 'meeting.show', JSON.stringify({ meeting })));
  return { current: page.current, agenda: page.agenda };
}

/** The lines of the item in sight, as the window shows them. */
export const ON_THE_SCREEN = `
  const fields = [...document.querySelectorAll('[aria-label=Minutes] textarea')];
  return { lines: fields.map(({ value }) => value).filter(Boolean), item: document.querySelector('[aria-label=Minutes] h2')?.innerText };
`;

/**
 * Holds what was heard of a window against the book after the window was killed at `killed`.
 *
 * Every wording that was answered for is there, or a later one that goes on from it; so is the item that was closed and the one
 * opened; so are the lines as they stood a second before. To that second is added what the machine itself took: the
 * longest that the page was held up, and the longest that a save took, as the page measured them.
 */
export function holdAgainst(kept, found, killed) {
  const entries = new Map(found.agenda.flatMap((item) => item.entries).map((entry) => [entry.id, entry]));
  const answered = kept.asked.filter((one) => one.saved !== undefined);
  const said = new Map();
  for (const { name, payload, out } of answered)
    if (name !== 'item.close') said.set(name === 'entry.add' ? out : payload.entry, payload);
  for (const { name, payload, out } of answered) {
    if (name === 'item.close') {
      const at = found.agenda.findIndex((item) => item.id === payload.item);
      assert.equal(found.agenda[at].progress, 'done', 'an item that was closed stays closed');
      const next = found.agenda[at + 1];
      assert.notEqual(next?.progress, 'pending', 'and the one after it is taken');
      continue;
    }
    const id = name === 'entry.add' ? out : payload.entry;
    const entry = entries.get(id);
    assert.ok(entry, `the book said that it has “${payload.wording ?? payload.kind}”, and has not`);
    if (payload.wording !== undefined)
      assert.ok(
        entry.wording.startsWith(payload.wording.trim()),
        `the book said “${payload.wording}” and has “${entry.wording}”`,
      );
    if (payload.kind !== undefined && said.get(id) === payload)
      assert.equal(entry.kind, payload.kind, 'its kind was saved');
  }

  const saves = answered.map(({ at, saved }) => saved - at);
  const slack = kept.stall + Math.max(0, ...saves);
  const due = killed - LAST_SECOND - slack;
  const last = new Map(kept.seen.filter(({ at }) => at <= due).map((seen) => [seen.item, seen.lines]));
  for (const [title, lines] of last) {
    const item = found.agenda.find((one) => title.endsWith(one.title));
    const has = item.entries.map((entry) => entry.wording);
    lines
      .filter((line) => line.trim() !== '')
      .forEach((line, n) =>
        assert.ok(
          has[n]?.startsWith(line.trim()),
          `line ${n + 1} was “${line}” ${killed - due} ms before the end, and is “${has[n]}”`,
        ),
      );
  }
  return { answered: answered.length, slack, keys: kept.seen.length };
}
