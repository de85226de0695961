// Closing the window at once after the last key loses nothing.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { clerkwell } from '../support/processes.mjs';
import { openWindow } from './driver.mjs';

const WORDS = 'The last words before the laptop was shut.';

test('what was typed a moment before the window was closed is in the book', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clerkwell-closing-'));
  const book = join(folder, 'sample.minutebook');
  let window;
  try {
    clerkwell('sample', book);
    window = await openWindow({ book });
    await window.pressNamed('main a, main button', 'Prepare the meeting');
    await window.pressNamed('button', 'Start the meeting');
    await window.press('[aria-label=Minutes] textarea');
    await window.keys(WORDS);
    await window.shut();
    const note = clerkwell('print', book, 'note', '--meeting', '2011-03-21', '--format', 'text');
    assert.ok(note.replace(/\s+/g, ' ').includes(WORDS), note);
  } finally {
    await window?.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
