// The note of 18 January 2011, from an empty book, by hand in the real window: what a clerk types is the sample's facts,
// and the note that comes of it must be the sample's, to the letter.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../../scripts/places.mjs';
import { clerkwell } from '../support/processes.mjs';
import { KEYS, openWindow } from './driver.mjs';

const file = JSON.parse(readFileSync(join(root, 'seeds', 'improvement-programme-board-2010-11.json'), 'utf8'));
const [board] = file.bodies;
const [year] = board.years;
const meeting = board.meetings.find(({ day }) => day === '2011-01-18');
const WORDS = { chairman: 'Chairman', vice_chair: 'Vice-Chair', deputy_chair: 'Deputy Chair' };

const folder = mkdtempSync(join(tmpdir(), 'clerkwell-by-hand-'));
const [book, sample] = ['by-hand', 'sample'].map((name) => join(folder, `${name}.minutebook`));
let window;

before(async () => {
  clerkwell('new', book);
  clerkwell('sample', sample);
  window = await openWindow({ book });
});
after(async () => {
  await window?.close();
  rmSync(folder, { recursive: true, force: true });
});

const shows = (words) => window.see(words, 'return document.body.innerText.includes(arguments[0])', words);
const button = (name) => window.pressNamed('button', name);
const link = (name) => window.pressNamed('a', name);

/** Types what the book has not got yet, and takes the last line of the list, which offers to add it. */
async function pick(label, name) {
  await window.fill(label, name);
  await window.see(`${name} to be offered`, 'return document.querySelector("[role=option]")');
  await window.keys(KEYS.up + KEYS.enter);
}

test('the body is started', async () => {
  await link('Start a body');
  await window.fill('Full name', board.full_name);
  await window.fill('Short name', board.short_name);
  await window.fill('Its year begins', '1 September 2010');
  await window.fill('Its year ends', '31/8/2011');
  await button('Start the body');
  await shows('No members yet');
});

test('its groups have their seats', async () => {
  for (const { full_name } of file.groups) {
    await window.fill('Full name', full_name);
    await button('Add a political group');
    await window.see(
      `${full_name} among the seats`,
      'return [...document.querySelectorAll("label")].some((label) => label.textContent === arguments[0])',
      full_name,
    );
  }
  for (const { group, seats } of year.membership) {
    await window.fill(group, String(seats));
    await window.keys(KEYS.enter);
  }
  await shows('Done with the seats');
  await window.see('all seats', 'return document.querySelector("svg text")?.textContent === "14"');
});

test('its members are added', async () => {
  for (const { group, members } of year.membership) {
    await window.choose('Political group', group);
    for (const { person, authority, position } of members) {
      const name = file.people[person];
      if (position) await window.choose('Office', WORDS[position]);
      await pick('Name', name);
      await pick('Authority', authority);
      await window.keys(KEYS.enter);
      await shows(`Added ${name}`);
    }
  }
});

test('its clerk is named', async () => {
  await link('Rules');
  await window.fill('Name', board.contact.name);
  await window.keys(KEYS.tab);
  await shows('Saved');
});

test('its meetings are put in the diary', async () => {
  await link('Meetings');
  await window.fill('Date', '18 January 2011');
  await window.fill('Begins', '11.30');
  await window.fill('Venue', meeting.venue);
  await button('Add the meeting');
  await shows('Tuesday 18 January 2011');
  await window.fill('Date', '21/3/11');
  await button('Add the meeting');
  await shows('Monday 21 March 2011');
});

test('the agenda is made', async () => {
  await link('Tuesday 18 January 2011');
  for (const { title } of meeting.items) {
    await window.fill('New item', title);
    await window.keys(KEYS.enter);
    await window.see(
      title,
      'return [...document.querySelectorAll("textarea")].some((one) => one.value === arguments[0])',
      title,
    );
  }
});

test('the roll is called', async () => {
  await button('Record it as held');
  await shows('Mark the rest present');
  const { members } = meeting.attendance;
  for (const [who, said] of Object.entries(members)) {
    if (said !== 'apologies') continue;
    await window.pressNamed('[role=option]', surname(who));
    await window.keys('a');
    await shows('Who stands in for');
    await window.keys(KEYS.escape);
  }
  await button('Mark the rest present');
  await shows('11 of 14');
  for (const [who, said] of Object.entries(members)) {
    if (!said.printed_name) continue;
    await window.pressNamed('[role=option]', surname(who));
    await window.fill('Printed as', said.printed_name);
    await window.keys(KEYS.tab);
    await shows('Saved');
  }
});

/** The end of a name, which tells the board's members apart. */
function surname(who) {
  return file.people[who]
    .replace(/ (CBE|JP)$/, '')
    .split(' ')
    .at(-1);
}

test('guests and officers are added in a word', async () => {
  await button('Add a guest');
  for (const { person, authority, organisation } of meeting.attendance.in_attendance)
    await guest('Name, council or role', `${file.people[person]}, ${authority ?? organisation}`);
  await button('Done');
  await button('Add an officer');
  for (const { organisation, people } of meeting.attendance.officers)
    for (const person of people) await guest('Name, organisation', `${file.people[person]}, ${organisation}`);
  await button('Done');
});

async function guest(label, words) {
  await window.fill(label, words);
  await window.keys(KEYS.enter);
  await shows(words.split(',')[0]);
}

test('the minutes are typed', async () => {
  for (const { title, entries } of meeting.items) {
    await window.pressNamed('nav a, nav button, [aria-label=Agenda] a, [aria-label=Agenda] button', title);
    await window.see(
      title,
      'return document.querySelector("[aria-label=Minutes] h2")?.innerText.includes(arguments[0])',
      title,
    );
    await window.press('[aria-label=Minutes] [data-pane-start]');
    for (const entry of entries) await line(entry);
  }
});

const DIGITS = { text: '0', point: '1', decision: '2', action: '3' };

async function line(entry) {
  const [[kind, said]] = Object.entries(entry);
  await window.keys(DIGITS[kind], [KEYS.control]);
  await window.keys(said.wording ?? said);
  for (const owner of said.owners ?? []) {
    const name = file.people[owner];
    await window.keys(` @${name.split(' ').at(-1)}`);
    await window.see(
      name,
      'return document.querySelector("[aria-label=Minutes] [role=option]")?.textContent.includes(arguments[0])',
      name,
    );
    await window.keys(KEYS.enter);
  }
  await window.keys(KEYS.enter);
}

test('the note is the sample’s, to the letter', async () => {
  await link('Note');
  await shows('in the Board’s view be Members');
  await window.shut();
  const note = (of) => clerkwell('print', of, 'note', '--meeting', '2011-01-18', '--format', 'text');
  assert.equal(note(book), note(sample));
  clerkwell('check', book);
});
