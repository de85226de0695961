// Which book the window opens, and what it says when it opens none.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openWindow } from './driver.mjs';

const folder = mkdtempSync(join(tmpdir(), 'clerkwell-opening-'));
const settings = join(folder, 'settings');
mkdirSync(settings);
after(() => rmSync(folder, { recursive: true, force: true }));

async function withWindow(options, look) {
  const window = await openWindow(options);
  const shows = (words) => window.see(words, 'return document.body.innerText.includes(arguments[0])', words);
  try {
    await look({ ...window, shows });
    await window.shut();
  } finally {
    await window.close();
  }
}

test('a file that is no book is refused in a sentence', async () => {
  const book = join(folder, 'letter.minutebook');
  writeFileSync(book, 'Dear clerk');
  await withWindow({ book }, ({ shows }) => shows('“letter.minutebook” is not a minute book.'));
});

test('without a book the window offers the sample, and opens it where the clerk says', async () => {
  await withWindow({ saveTo: join(folder, 'sample.minutebook'), settings }, async (window) => {
    await window.pressNamed('button', 'Open the sample book');
    await window.shows('Needs you');
    await window.shows('sample.minutebook');
  });
});

test('the next time it opens the book that was open last', async () => {
  await withWindow({ settings }, ({ shows }) => shows('Needs you'));
});

test('the screens may not name a file, nor reach the system', async () => {
  await withWindow({ settings }, async (window) => {
    await window.shows('Needs you');
    const ask = `
      const [command, args, done] = arguments;
      window.__TAURI_INTERNALS__.invoke(command, args).then(() => done('allowed'), (error) => done(error.code ?? 'forbidden'));
    `;
    const file = { name: 'book.backup', payload: { path: join(folder, 'copy.minutebook') } };
    assert.equal(await window.runAsync(ask, 'call', file), 'refused');
    for (const command of [
      'plugin:dialog|save',
      'plugin:event|emit',
      'plugin:window|set_title',
      'plugin:path|resolve',
    ]) {
      assert.equal(await window.runAsync(ask, command, {}), 'forbidden', command);
    }
    assert.equal(await window.run('return typeof window.__TAURI__'), 'undefined');
    const reach = `
      const [done] = arguments;
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => done(effectiveDirective));
      fetch('http://127.0.0.1:9/').catch(() => undefined);
    `;
    assert.equal(await window.runAsync(reach), 'connect-src', 'it is the policy that stops it');
  });
});
