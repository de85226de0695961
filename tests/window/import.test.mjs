// A list of members by keyboard alone, in the real window: the file is chosen, its columns and the names in it are said, and it is
// added in one step.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { clerkwell } from '../support/processes.mjs';
import { KEYS, openWindow } from './driver.mjs';
import { keyboard } from './keyboard.mjs';

const LIST = `Councillor,Party,Council,Sits as
Cllr Ann Cope,Con,Hertfordshire CC,Member
Cllr Bob Dean,Con,Leicestershire CC,Substitute
Cllr Cat Ellis,Labour,Camden LB,Substitute
`;

const folder = mkdtempSync(join(tmpdir(), 'clerkwell-import-'));
const [book, list] = ['board.minutebook', 'members.csv'].map((name) => join(folder, name));
let [window, hands] = [];

before(async () => {
  clerkwell('new', book);
  clerkwell('import', book, join(import.meta.dirname, 'two-hours.json'));
  writeFileSync(list, LIST);
  window = await openWindow({ book, openFrom: list });
  hands = keyboard(window);
});
after(async () => {
  await window?.close();
  rmSync(folder, { recursive: true, force: true });
});

const { enter } = KEYS;
const shows = (words) => window.see(words, 'return document.body.innerText.includes(arguments[0])', words);

test('the way to the import, and the file', async () => {
  await shows('Improvement Programme Board');
  await hands.goTo('Improvement Programme Board');
  await hands.press(enter);
  await shows('Tuesday 18 January 2011');
  await hands.goTo('Members');
  await hands.press(enter);
  await hands.goTo('Import a list of members');
  await hands.press(enter);
  await shows('Add members and substitutes from a list');
  await hands.goTo('Choose a file');
  await hands.press(enter);
  await shows('members.csv, read as');
});

test('what its columns hold, and whom its words mean', async () => {
  await hands.goTo('What column Sits as holds');
  await hands.press(`member${enter}`);
  await window.see('the column taken up', 'return !document.body.innerText.includes("Columns left out")');
  await hands.goTo(/^Con, in 2 rows/);
  await hands.press(`conservative${enter}`);
  await shows('Add 3 people to the body');
});

test('it is added in one step, and the body has its members', async () => {
  await hands.goTo('Add 3 people to the body');
  await hands.press(enter);
  await shows('Added ');
  await hands.goTo('See the members');
  await hands.press(enter);
  await shows('Cat Ellis');
  await window.shut();
  const members = JSON.parse(clerkwell('list', book, 'members', '--json', '--year', '2010/11'));
  assert.equal(members.length, 9 + 3);
  const added = members.filter(({ name }) => LIST.includes(name));
  assert.deepEqual(
    added.map(({ name, group, authority_name, kind }) => `${name}, ${group}, ${authority_name}, ${kind}`),
    [
      'Ann Cope, Conservative, Hertfordshire CC, member',
      'Bob Dean, Conservative, Leicestershire CC, substitute',
      'Cat Ellis, Labour, Camden LB, substitute',
    ],
  );
  clerkwell('check', book);
});
