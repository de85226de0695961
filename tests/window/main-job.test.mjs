// The real window on the sample book: an apology, a decision, an action, and the note saved as PDF.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../../scripts/places.mjs';
import { clerkwell, until } from '../support/processes.mjs';
import { KEYS, openWindow } from './driver.mjs';

const folder = mkdtempSync(join(tmpdir(), 'clerkwell-main-job-'));
const book = join(folder, 'sample.minutebook');
const saved = join(folder, 'note.pdf');
const DECISION = 'That the pilots go on until July.';
const ACTION = 'Report on the pilots to the next meeting.';
let window;

before(async () => {
  clerkwell('sample', book);
  window = await openWindow({ book, saveTo: saved });
});
after(async () => {
  await window?.close();
  rmSync(folder, { recursive: true, force: true });
});

const shows = (words) => window.see(words, 'return document.body.innerText.includes(arguments[0])', words);

test('the window opens on Today, with the book’s name in its title', async () => {
  await shows('Friday 11 March 2011');
  await shows('Needs you');
});

test('an apology is recorded before the meeting', async () => {
  await window.pressNamed('main a, main button', 'Prepare the meeting');
  await window.pressNamed('[role=option]', 'Shortland');
  await window.keys('a');
  await shows('Who stands in for');
});

test('a decision and an action are typed in the room', async () => {
  await window.pressNamed('button', 'Start the meeting');
  await window.press('[aria-label=Minutes] textarea');
  await window.keys('2', [KEYS.control]);
  await window.keys(DECISION);
  await window.keys(KEYS.enter);
  await window.keys('3', [KEYS.control]);
  await window.keys(ACTION);
  await shows('Saved');
});

test('the note is saved as PDF where the clerk says', async () => {
  await window.pressNamed('a', 'Note');
  await shows(ACTION);
  await window.see('the first page drawn', 'return document.querySelector("canvas")?.width > 300');
  await window.pressNamed('button', 'Save as PDF');
  await until('the file', () => readFileSync(saved).subarray(0, 5).toString() === '%PDF-');
  await shows(`Saved as ${saved}`);
});

test('axe finds nothing wrong in the real web view', async () => {
  await window.run(readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8'));
  const found = await window.runAsync(
    'const done = arguments[0]; axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] }).then(({ violations }) => done(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)))',
  );
  assert.deepEqual(found, []);
});

test('the book holds what was done, and nothing but', async () => {
  await window.shut();
  const note = clerkwell('print', book, 'note', '--meeting', '2011-03-21', '--format', 'text');
  const flat = note.replace(/\s+/g, ' ');
  for (const words of [DECISION, ACTION, 'Jill Shortland', 'Apologies'])
    assert.ok(flat.includes(words), `${words}:\n${note}`);
  clerkwell('check', book);
});
