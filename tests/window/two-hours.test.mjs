// A meeting of two hours by keyboard alone, in the real window: no mouse, no focus put by script, no command behind the screens.
// Only the clock is moved from outside. What happens is what tests/suite/two_hours.rs does by commands, minute by minute, and the
// note and its version for the public must be the same, to the letter.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../../scripts/places.mjs';
import { clerkwell, until } from '../support/processes.mjs';
import { KEYS, openWindow } from './driver.mjs';
import { keyboard } from './keyboard.mjs';

const folder = mkdtempSync(join(tmpdir(), 'clerkwell-two-hours-'));
const [book, clock, saved] = ['board.minutebook', 'clock', 'note'].map((name) => join(folder, name));
let window;
let hands;

before(async () => {
  clerkwell('new', book);
  clerkwell('import', book, join(import.meta.dirname, 'two-hours.json'));
  writeFileSync(clock, '');
  itIs('11:10');
  window = await openWindow({ book, clock, saveTo: saved });
  hands = keyboard(window);
});
after(async () => {
  await window?.close();
  rmSync(folder, { recursive: true, force: true });
});

const { enter, control, down, up, escape, tab } = KEYS;
const press = (keys, held) => hands.press(keys, held);
const shows = (words) => window.see(words, 'return document.body.innerText.includes(arguments[0])', words);

/** Lets the clock stand at a time of the day. What was done before must have been seen done. */
function itIs(time) {
  const then = new Date(`2011-01-18T${time}:00Z`);
  utimesSync(clock, then, then);
}

/** Goes to the roll, and on it to a name. */
async function roll(name) {
  await hands.pane(/^[A-Z]\w+ [A-Z]\w+( \w+)?, /);
  await press(KEYS.home);
  await hands.goTo(new RegExp(`^\\w+ ${name}`), down);
}

/** Goes to the minutes, to the line that is typed next. */
const minutes = () => hands.pane(/^New line: /);

/** Goes to the agenda, and on it to an item. */
async function agenda(title) {
  await hands.pane(/^\d /);
  await press(up.repeat(8));
  await hands.goTo(new RegExp(title), down);
}

/** Takes the name that is offered under the line, once it is. */
async function offered(name) {
  const active =
    'const id = document.activeElement.getAttribute("aria-activedescendant"); return document.getElementById(id)';
  await window.see(`${name} to be offered`, `${active}?.innerText.startsWith(arguments[0])`, name);
  await press(enter);
}

/** Types a line of the minutes, and goes to the next. */
async function line(kind, words) {
  await press(kind, [control]);
  await press(words);
}

/** One step of the meeting; what follows one that failed would say nothing. */
let broken = false;
function step(what, work) {
  test(what, async (t) => {
    if (broken) return t.skip('an earlier step failed');
    broken = true;
    await work();
    broken = false;
  });
}

step(
  'before the meeting: an apology, its substitute, an item that is not for the public, the agenda published',
  async () => {
    await shows('Tuesday 18 January 2011');
    await hands.pane(/^Open agenda/);
    await hands.goTo('Prepare the meeting');
    await press(enter);
    await shows('Choose a name, then A for apologies');
    await hands.pane(/Expected/);
    await hands.goTo(/Cheetham/, down);
    await press('a');
    await shows('Who stands in for');
    await press('s');
    await hands.on('Choose Theo Blackwell');
    await press(enter);
    await hands.on(/Tim Cheetham/);
    await shows('for Cllr Cheetham');
    await hands.pane('New item');
    await hands.backTo('More for Lease of the London office');
    await press(enter);
    await hands.on('What it is, and who may read it');
    await press(enter);
    await hands.on('What it is');
    await press(tab);
    await hands.on('Who may read its minutes');
    await press(down);
    await press(enter);
    // No Act binds the board, so no paragraph of it is asked for.
    await shows('What the public may read of it');
    await hands.goTo('Done');
    await press(enter);
    await hands.on('More for Lease of the London office');
    await hands.backTo('Publish the agenda');
    await press(enter);
    await shows('The agenda is published');
  },
);

step('11.30: it starts, and the roll is called', async () => {
  itIs('11:30');
  await hands.pane('Prepare');
  await hands.goTo('Start the meeting');
  await press(enter);
  await hands.on(/^New line: /);
  for (const name of ['Parsons', 'Stay', 'Cadbury', 'Holland', 'Blackwell', 'Shortland', 'Lord']) {
    await roll(name);
    await press('p');
  }
  await shows('7 of 14');
});

step('11.34: an interest is declared', async () => {
  itIs('11:34');
  await minutes();
  await press(enter, [control]);
  await shows('2 Declarations of interest');
  await roll('Stay');
  await press('i');
  await hands.on('In');
  await press('5');
  await press(tab);
  await press('d');
  await press(tab);
  await hands.on(/^What it is/);
  await press('his firm holds the lease');
  await press(enter);
  await hands.on(/Richard Stay/);
  await shows('Interests (1)');
});

step('11.37: the third item; somebody comes late', async () => {
  itIs('11:37');
  await minutes();
  await press(enter, [control]);
  await shows('began 11.37am');
  itIs('11:41');
  await roll('Gordon');
  await press('b');
  await shows('8 of 14');
  await minutes();
  await press('Members asked how the plan would be paid for.');
  await press(enter);
});

step('11.50: a named vote that ties, and a casting vote', async () => {
  itIs('11:50');
  await press('4', [control]);
  await press('That the plan be adopted as it stands. @stay');
  await offered('Richard Stay');
  await shows('Moved by');
  await press(' @lord');
  await offered('Edward Lord JP');
  await shows('Seconded by');
  await shows('Named vote');
  await hands.goTo('Named vote');
  await press(enter);
  await hands.on(/Parsons/);
  for (const [name, key] of Object.entries({ Parsons: 'f', Gordon: 'f', Stay: 'f', Lord: 'f' })) {
    await hands.goTo(new RegExp(name), down);
    await press(key);
  }
  await hands.goTo('Rest against');
  await press(enter);
  await shows('may give a casting vote');
  await hands.on(/^Why it sets no policy/);
  await press('The plan was settled in September.');
  await hands.goTo('Casting vote for');
  await press(enter);
  await shows('The motion was carried.');
  await hands.goTo(/^New line: /);
  await line('2', `That the plan be adopted.${enter}`);
  await press('3', [control]);
  await press('Officers to publish the plan. @Officers');
  await offered('Officers');
  await hands.goTo('By when');
  await press(enter);
  await press(`21 March${enter}`);
  await hands.on('by 21 March');
});

step('12.10: the fifth item before the fourth; the public and one member out', async () => {
  itIs('12:10');
  await agenda('Lease');
  await press(enter, [control]);
  await hands.on(/^New line: /);
  await shows('is exempt, and the public are in');
  await roll('Stay');
  await press('w');
  await hands.pane('Exclude the public');
  await press(enter);
  await shows('The public have been out since 12.10pm');
  await minutes();
  await press(`The rent is £400,000 a year.${enter}`);
  await line('2', 'That no more than £350,000 be offered.');
  await hands.backTo(/^What the public may read of it/);
  await press('The board agreed how to go on about the lease.');
});

step('12.25: the public and the member are back', async () => {
  itIs('12:25');
  await hands.pane('Let the public in');
  await press(enter);
  await agenda('Peer support');
  await press(enter, [control]);
  await hands.on(/^New line: /);
  await press('Four councils have asked for help.');
  await hands.pane(/^Cllr Richard Stay is back/);
  await press(enter);
  await window.see('him back', 'return !document.body.innerText.includes("still out")');
});

step('12.40: the quorum is lost, and the meeting adjourns at 12.43; at 12.50 it goes on with one', async () => {
  itIs('12:40');
  for (const name of ['Parsons', 'Gordon', 'Cadbury', 'Blackwell']) {
    await roll(name);
    await press('o');
  }
  await shows('The meeting has not been quorate since 12.40pm');
  itIs('12:43');
  await hands.pane('Wait');
  await hands.goTo('Adjourn');
  await press(enter);
  await shows('Adjourned 12.43pm');
  itIs('12:48');
  await roll('Parsons');
  await press('b');
  await shows('from 12.48pm');
  itIs('12:50');
  await hands.pane('Prepare');
  await hands.goTo('Resume the meeting');
  await press(enter);
  await hands.pane('Minute that it is quorate again');
  await press(enter);
});

step('1pm: an urgent item, with its reason', async () => {
  itIs('13:00');
  await agenda('Peer support');
  await press(KEYS.insert);
  await hands.on('Urgent item');
  await press('Flood at the venue');
  await press(tab);
  await press('the next meeting is to be held there in March');
  await press(enter);
  await hands.on(/Flood at the venue/);
  await press(enter, [control]);
  await hands.on(/^New line: /);
  await window.see(
    'the item to be open',
    'return [...document.querySelectorAll("button.item")].some(({ innerText }) => /Flood[^]*Open now/.test(innerText))',
  );
  await line('2', 'That the meeting of March be held elsewhere.');
});

step('1.30pm: one item is not reached, and it ends', async () => {
  itIs('13:30');
  await agenda('Any other business');
  await press(KEYS.right);
  await hands.on(/^Open it now/);
  await press('n');
  await press(enter);
  await hands.on(/^Why was/);
  await press(enter);
  await hands.on(/Any other business/);
  await hands.pane('Prepare');
  await hands.goTo('End the meeting');
  await press(enter);
  await shows('Ended 1.30pm');
});

/** Saves the paper in sight in one of the other forms; gives the file. */
async function save(form) {
  rmSync(saved, { force: true });
  await hands.pane('Prepare');
  await hands.goTo('Other forms');
  await press(enter);
  await hands.goTo(form, down);
  await press(enter);
  const file = await until('the paper to be saved', () => readFileSync(saved));
  await shows(`Saved as ${saved}`);
  return file;
}

/** What tests/suite/two_hours.rs found to be right. */
function expected(snapshot) {
  const path = join(root, 'tests', 'suite', 'snapshots', `suite__two_hours__${snapshot}.snap`);
  return readFileSync(path, 'utf8').split('\n---\n')[1];
}

step('the note says all of it, and its version for the public all but the exempt item', async () => {
  await hands.pane('Prepare');
  await hands.goTo('Note');
  await press(enter);
  const whole = await save('Save as plain text');
  assert.equal(`${whole}`, expected('a_meeting_of_two_hours_prints_as_it_went'));
  await hands.goTo('Public version');
  await press(enter);
  await shows('The board agreed how to go on about the lease.');
  const open = await save('Save as plain text');
  assert.equal(`${open}`, expected('the_public_read_all_of_it_but_the_exempt_item'));
  const page = `${await save('Save as a web page')}`;
  assert.ok(page.includes('how to go on about the lease'), page);
  for (const secret of ['350,000', '400,000', 'rent is']) assert.ok(!page.includes(secret), `${secret}: ${page}`);
  console.log(`Two hours took ${hands.counted()} keys.`);
});

step('the book is whole', async () => {
  await window.shut();
  clerkwell('check', book);
});
