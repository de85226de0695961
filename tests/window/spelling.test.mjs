// Spell checking is on in the real window, in British English: a word that is wrong is underlined, one that is right is not. The
// dictionary is the test's own, so that it does not matter which ones this machine has.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/places.mjs';
import { clerkwell, until } from '../support/processes.mjs';
import { openWindow } from './driver.mjs';

const { createCanvas, loadImage } = createRequire(join(root, 'package.json'))('@napi-rs/canvas');

test('a misspelt word is underlined as it is typed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clerkwell-spelling-'));
  const book = join(folder, 'sample.minutebook');
  const dictionaries = join(folder, 'config', 'enchant', 'hunspell');
  mkdirSync(dictionaries, { recursive: true });
  writeFileSync(join(dictionaries, 'en_GB.aff'), 'SET UTF-8\n');
  writeFileSync(join(dictionaries, 'en_GB.dic'), '3\ncolour\nof\nmoney\n');
  let window;
  try {
    clerkwell('sample', book);
    window = await openWindow({ book, settings: folder });
    await window.pressNamed('main a, main button', 'Prepare the meeting');
    await window.pressNamed('button', 'Start the meeting');
    await until('WebKit to say what it checks', () => window.said().includes('Spelling checked: true; in: en_GB.'));
    const red = async () => {
      const picture = join(folder, 'picture.png');
      await window.picture(picture);
      const field = await window.run(
        'const { x, y, width, height } = document.querySelector("[aria-label=Minutes] textarea").getBoundingClientRect(); return [x, y, width, height]',
      );
      return redIn(readFileSync(picture), field);
    };
    await window.press('[aria-label=Minutes] textarea');
    await window.keys('colour of money ');
    assert.equal(await red(), 0, 'what is in the dictionary is not underlined');
    await window.keys('coluor of ');
    await until('the underline', async () => (await red()) > 10);
  } finally {
    await window?.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** How many points of a part of a picture are red. */
async function redIn(png, [x, y, width, height]) {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height).getContext('2d');
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if (data[at] > 160 && data[at + 1] < 110 && data[at + 2] < 110) count += 1;
  return count;
}
