// The real window, killed at random moments of a meeting, again and again on one book: what it said was saved is there, and of
// what was typed at most the last second is missing. Opened again it stands where it stood.
//
// Every key here is a real key press, sent to the window through WebKitWebDriver. SIGKILL goes to the window's own process, at
// a moment drawn by chance while keys and saves are under way. Rounds go on for twenty seconds; on a slow machine they are few.
// CLERKWELL_SEED=… draws the moments of an earlier run again (the machine does not answer at the same moments, though).
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as rest } from 'node:timers/promises';
import { clerkwell, until } from '../support/processes.mjs';
import { KEYS, openWindow } from './driver.mjs';
import { ON_THE_SCREEN, holdAgainst, inTheBook, listen } from './kept.mjs';

const SEED = Number(process.env.CLERKWELL_SEED ?? Math.floor(Math.random() * 2 ** 32));
const ROUNDS_GO_ON = 20_000;
const AT_LEAST = 3;
const WORDS = 'the board noted that councils had asked for a plain account of what was agreed and by when'.split(' ');

const folder = mkdtempSync(join(tmpdir(), 'clerkwell-killed-'));
const book = join(folder, 'sample.minutebook');
const dice = chance(SEED);
let meeting;

before(() => {
  clerkwell('sample', book);
  const body = JSON.parse(clerkwell('call', book, 'body.find', '{}'));
  meeting = JSON.parse(clerkwell('call', book, 'meeting.find', JSON.stringify({ body, day: '2011-03-21' })));
  console.log(`The moments are drawn with CLERKWELL_SEED=${SEED}.`);
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Chance that comes out the same for the same seed, between 0 and 1 (mulberry32). */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Opens the window on the book, in the room, on the item that is open. */
async function inTheRoom() {
  const window = await openWindow({ book });
  await window.see('the book to be open', 'return document.querySelector("main h1") !== null');
  await window.run('location.hash = arguments[0]', `#/meetings/${meeting}/room`);
  await window.see('the minutes', 'return document.querySelector("[aria-label=Minutes] textarea")');
  return window;
}

/** Types as a clerk does until the window is gone: words, now and then a new line, a decision, the next item. */
async function typeOn(window) {
  await window.press('[aria-label=Minutes] [data-pane-start]');
  for (;;) {
    const what = dice();
    if (what < 0.12) await window.keys(KEYS.enter);
    else if (what < 0.16) await window.keys('2', [KEYS.control]);
    else if (what < 0.19) await window.keys(KEYS.enter, [KEYS.control]);
    else await window.keys(`${WORDS[Math.floor(dice() * WORDS.length)]} `);
  }
}

/** Types until it kills the window; gives what the page had said by then, and when it was killed. */
async function round(window) {
  const ear = await listen(window);
  let kept = await ear.read();
  const typing = typeOn(window).catch(() => undefined);
  const end = Date.now() + 300 + dice() * 4000;
  const hearing = (async () => {
    for (;;) kept = await ear.read();
  })().catch(() => undefined);
  await rest(end - Date.now());
  const killed = Date.now();
  window.signal('SIGKILL');
  await window.ended();
  await Promise.all([typing, hearing]);
  return { kept, killed };
}

test('whatever the moment at which it is killed, the book has what it said it had', { timeout: 300_000 }, async () => {
  clerkwell('call', book, 'meeting.step', JSON.stringify({ meeting, to: 'in_session' }));
  const sums = { rounds: 0, keys: 0, answered: 0, slack: [] };
  // On a slow machine a window may be killed before its first save: there are rounds until saves were seen.
  const enough = () => sums.rounds >= AT_LEAST && sums.answered > sums.rounds;
  for (const until = Date.now() + ROUNDS_GO_ON; Date.now() < until || !enough(); sums.rounds += 1) {
    const before = inTheBook(book, meeting);
    const window = await inTheRoom();
    try {
      const shown = await window.run(ON_THE_SCREEN);
      const open = before.agenda.find((item) => item.id === before.current) ?? before.agenda[0];
      assert.ok(shown.item.endsWith(open.title), `it stands in “${open.title}” as before, not in “${shown.item}”`);
      assert.deepEqual(
        shown.lines,
        open.entries.map(({ wording }) => wording),
        'and shows the lines it had',
      );
      const { kept, killed } = await round(window);
      const found = inTheBook(book, meeting);
      const held = holdAgainst(kept, found, killed);
      sums.keys += held.keys;
      sums.answered += held.answered;
      sums.slack.push(held.slack);
      clerkwell('check', book);
    } finally {
      await window.close();
    }
  }
  const slack = sums.slack.toSorted((a, b) => a - b)[sums.slack.length >> 1];
  console.log(
    `Killed ${sums.rounds} times in ${sums.keys} keys and ${sums.answered} saves; the machine’s own delay was ${slack} ms (median).`,
  );
});
