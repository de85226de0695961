// A laptop that sleeps in mid-sentence, and a second start of the program meanwhile: the sleeping one keeps the book, the second
// is told so, and what was typed before and after is there. Sleep is SIGSTOP and SIGCONT to the window's own process.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { clerkwell } from '../support/processes.mjs';
import { openWindow } from './driver.mjs';

const BEFORE = 'What was said before the lid was shut';
const AFTER = ' and what was said after it.';

test('a window that sleeps keeps its book, and goes on in the same sentence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clerkwell-asleep-'));
  const book = join(folder, 'sample.minutebook');
  let [window, second] = [];
  try {
    clerkwell('sample', book);
    window = await openWindow({ book });
    await window.pressNamed('main a, main button', 'Prepare the meeting');
    await window.pressNamed('button', 'Start the meeting');
    await window.press('[aria-label=Minutes] textarea');
    await window.keys(BEFORE);
    window.signal('SIGSTOP');

    const refused = (work) =>
      assert.throws(work, /“sample.minutebook” is open in another program\.[^]*Close it there first/);
    refused(() => clerkwell('check', book));
    second = await openWindow({ book });
    await second.see(
      'the second start to be told',
      'return document.body.innerText.includes("“sample.minutebook” is open in another program.")',
    );
    await second.close();
    second = undefined;
    refused(() => clerkwell('check', book));

    window.signal('SIGCONT');
    await window.keys(AFTER);
    await window.see('the save', 'return document.body.innerText.includes("Saved")');
    await window.shut();
    const note = clerkwell('print', book, 'note', '--meeting', '2011-03-21', '--format', 'text');
    assert.ok(note.replace(/\s+/g, ' ').includes(BEFORE + AFTER), note);
    clerkwell('check', book);
  } finally {
    await second?.close();
    await window?.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
