// The screen of the room is a second window: it follows the meeting, and may ask for nothing but what it shows.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { clerkwell, until } from '../support/processes.mjs';
import { openWindow } from './driver.mjs';

const folder = mkdtempSync(join(tmpdir(), 'clerkwell-screen-'));
const book = join(folder, 'board.minutebook');
let window;
let clerks;
let rooms;

const shows = (words) => window.see(words, 'return document.body.innerText.includes(arguments[0])', words);
const meeting = () => window.run('return /meetings\\/([^/]+)/.exec(location.hash)?.[1]');

before(async () => {
  clerkwell('sample', book);
  window = await openWindow({ book });
});
after(async () => {
  await window?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('it opens beside the clerk’s window, on the item that is taken', async () => {
  await shows('Needs you');
  await window.pressNamed('a', 'Prepare the meeting');
  await window.pressNamed('button', 'Start the meeting');
  await shows('Open now');
  clerks = await window.inSight();
  await window.pressNamed('button', 'More about the running meeting');
  await window.pressNamed('[role=menuitem]', 'Open the room’s screen');
  rooms = await until('a second window', async () => (await window.windows()).find((one) => one !== clerks));
  await window.lookAt(rooms);
  await shows('LG Group Business Plan 2011/12');
  assert.equal(
    await window.run('return document.querySelectorAll("button, input, textarea").length'),
    0,
    'the room has nothing to press',
  );
});

test('it turns to the next item with the clerk', async () => {
  await window.lookAt(clerks);
  await window.pressNamed('button', 'Close item');
  await window.lookAt(rooms);
  await shows('Getting Closer update');
});

test('it may ask for what it shows, and for nothing else', async () => {
  await window.lookAt(clerks);
  const payload = { meeting: await meeting() };
  await window.lookAt(rooms);
  const ask = `
    const [name, payload, done] = arguments;
    window.__TAURI_INTERNALS__.invoke('call', { name, payload }).then(() => done('answered'), (error) => done(error.code));
  `;
  assert.equal(await window.runAsync(ask, 'screen.show', payload), 'answered');
  for (const name of ['meeting.show', 'note.show', 'meeting.step'])
    assert.equal(await window.runAsync(ask, name, payload), 'refused', name);
});

test('asked for again, it is the same window', async () => {
  await window.lookAt(clerks);
  await window.pressNamed('button', 'More about the running meeting');
  await window.pressNamed('[role=menuitem]', 'Open the room’s screen');
  await window.lookAt(rooms);
  await shows('Getting Closer update');
  assert.equal((await window.windows()).length, 2);
});
