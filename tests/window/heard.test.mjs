// The window as a screen reader hears it: the accessibility tree that WebKitGTK really gives it, and what it is told meanwhile.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { clerkwell, until } from '../support/processes.mjs';
import { KEYS, openWindow } from './driver.mjs';
import { inside, listenTo } from './ear.mjs';
import { keyboard } from './keyboard.mjs';

/** Roles of which a screen reader says nothing of use without a name. WebKitGTK calls a button that opens a menu a combo box. */
const NAMED = [
  ...['push button', 'toggle button', 'link', 'entry', 'password text', 'combo box', 'check box', 'radio button'],
  ...['list box', 'menu item', 'spin button', 'slider', 'progress bar', 'image', 'dialog', 'heading', 'table'],
];

const folder = mkdtempSync(join(tmpdir(), 'clerkwell-heard-'));
const book = join(folder, 'sample.minutebook');
const ask = (name, payload = {}) => JSON.parse(clerkwell('call', book, name, JSON.stringify(payload)));
let [window, ear, hands] = [];
let [body, meeting, person] = [];

before(async () => {
  clerkwell('sample', book);
  body = ask('body.find');
  meeting = ask('meeting.find', { body, day: '2011-03-21' });
  person = ask('person.list').find(({ name }) => name.includes('Parsons')).id;
  window = await openWindow({ book, heard: true });
  hands = keyboard(window);
  ear = await listenTo(window);
});
after(async () => {
  await ear?.close();
  await window?.close();
  rmSync(folder, { recursive: true, force: true });
});

const shows = (words) => window.see(words, 'return document.body.innerText.includes(arguments[0])', words);
const show = ({ role, name, within }) => `${role} “${name}” in ${within.at(-1)?.role} “${within.at(-1)?.name}”`;
/** The tree, once it has something of that role and name, in a state if one is given. */
const treeWith = (role, name, state) =>
  until(`${role} “${name}”`, async () => {
    const tree = await ear.tree();
    const is = (one) => one.role === role && (name instanceof RegExp ? name.test(one.name) : one.name === name);
    return tree.some((one) => is(one) && (state === undefined || one.states.includes(state))) && tree;
  });

/** Waits until all of these were told, each in words that were said in one breath. */
async function tells(kind, ...wanted) {
  const heard = [];
  await until(`“${wanted.join('”, “')}” to be told`, async () => {
    heard.push(...(await ear.news())[kind]);
    return wanted.every((words) => heard.some((one) => one.includes(words)));
  }).catch((error) => {
    throw new Error(`${error.message} Told was: ${JSON.stringify(heard)}`, { cause: error });
  });
}

/** The screens, each with its address and what shows that it is there. */
const SCREENS = () => [
  ['Today', '#/', 'Needs you'],
  ['the meetings of a body', `#/bodies/${body}/meetings`, 'Add a meeting'],
  ['the members of a body', `#/bodies/${body}/members`, 'Add a member or substitute'],
  ['the attendance of a body', `#/bodies/${body}/attendance`, '34 of 42 attendances, 81.0 %'],
  ['the papers of a body', `#/bodies/${body}/papers`, 'Carers’ allowance'],
  ['the rules of a body', `#/bodies/${body}/rules`, 'Quorum'],
  ['a new body', '#/bodies/new', 'Start a body'],
  ['the import of members', `#/bodies/${body}/import`, 'Import members'],
  ['People', '#/people/people', 'Add a person'],
  ['a person', `#/people/people?person=${person}`, 'Sits and has sat'],
  ['groups', '#/people/groups', 'Add a political group'],
  ['authorities', '#/people/authorities', 'Add an authority'],
  ['dates', '#/calculators/dates', 'Closed days'],
  ['six months', '#/calculators/six-months', 'Approved absences'],
  ['political balance', '#/calculators/balance', 'Share of all seats'],
  ['the book', '#/book', 'Is the record sound?'],
  ['the notice', `#/papers/notice?meeting=${meeting}`, 'Save as PDF'],
  ['Prepare', `#/meetings/${meeting}/prepare`, 'The meeting'],
  ['the room', `#/meetings/${meeting}/room`, 'Roll'],
  ['the note', `#/meetings/${meeting}/note`, 'Decisions and actions'],
];

test('nothing on any screen is without a name, and a list is a list', async (t) => {
  for (const [what, address, words] of SCREENS()) {
    await t.test(what, async () => {
      await window.run('location.hash = arguments[0]', address);
      await shows(words);
      const tree = await ear.tree();
      const nameless = tree.filter(({ role, name }) => NAMED.includes(role) && name.trim() === '');
      assert.deepEqual(nameless.map(show), []);
      const lists = tree.filter(({ role, attributes }) => ['ul', 'ol'].includes(attributes.tag) && role !== 'list');
      assert.deepEqual(
        lists.filter(({ children }) => children.length > 0).map(show),
        [],
        'WebKit takes a list without bullets for none',
      );
      assert.equal(tree.filter(({ role, attributes }) => role === 'heading' && attributes.level === '1').length, 1);
    });
  }
});

test('the room: the agenda with the item that is open, the lines of the minutes, the roll with how each figures', async () => {
  await window.run('location.hash = arguments[0]', `#/meetings/${meeting}/room`);
  await shows('Start the meeting');
  await window.pressNamed('button', 'Start the meeting');
  await treeWith('push button', /^1a .*Open now$/);
  // One may type at once.
  const tree = await treeWith('entry', 'New line: Point', 'focused');
  await tells('said', 'Saved ');

  const items = inside(tree, 'landmark', 'Agenda').filter(
    ({ role, name }) => role === 'push button' && /^\d/.test(name),
  );
  assert.equal(items.length, 7, 'the items of the agenda');
  const current = items.filter(({ attributes }) => attributes.current === 'true');
  assert.match(current.map(({ name }) => name).join(), /^1a LG Group Business Plan 2011\/12 .*Open now$/);

  const minutes = inside(tree, 'landmark', 'Minutes');
  assert.ok(minutes.some(({ role, name }) => role === 'heading' && name === '1a LG Group Business Plan 2011/12'));
  assert.ok(minutes.some(({ role, name }) => role === 'list' && name === 'Minutes of LG Group Business Plan 2011/12'));

  const roll = inside(tree, 'list box', 'Members by group');
  assert.deepEqual(
    roll.filter(({ role }) => role === 'panel').map(({ name }) => name),
    ['Conservative 0 of 6', 'Labour 0 of 4', 'Liberal Democrat 0 of 3', 'Independent 0 of 1'],
  );
  const names = roll.filter(({ role }) => role === 'list item').map(({ name }) => name);
  assert.equal(names.length, 14);
  assert.equal(names[0], 'David Parsons CBE, Chairman · Leicestershire CC, Expected');
});

test('a line that is typed is a named field with its words, and its saving is said', async () => {
  await ear.news();
  await hands.press(`Members asked for the figures.${KEYS.enter}`);
  await tells('said', 'Saved ');
  const tree = await treeWith('entry', '1a.1 Point');
  assert.equal(
    tree.find(({ role, name }) => role === 'entry' && name === '1a.1 Point').text,
    'Members asked for the figures.',
  );
});

test('the phrases of a line are a list whose choice is said, and one that is put in is told', async () => {
  await hands.press(`It was`);
  await ear.news();
  await hands.press(KEYS.f3);
  await window.see('the phrases', 'return document.querySelector("[role=option]")');
  const tree = await treeWith('list box', 'Phrases');
  const options = inside(tree, 'list box', 'Phrases').filter(({ role }) => role === 'list item');
  assert.equal(options.length, 5);
  assert.match(options[0].name, /^noted Members noted the report/);
  assert.ok(options[0].states.includes('selected'), 'the choice');
  await hands.press(KEYS.down);
  await hands.press(KEYS.enter);
  await tells('said', 'Put in “agreed”');
  await hands.press(KEYS.enter);
});

test('the roll by keys: each name is said as the focus comes, and the quorum line whenever it changes', async () => {
  await hands.pane(/, Expected$/);
  await ear.news();
  await hands.press('m');
  await tells('said', '14 of 14 voting members Quorate');
  await hands.press(KEYS.down);
  await tells('focused', 'Peter Fleming, Sevenoaks DC, Present');
  await hands.press('o');
  await tells('said', '13 of 14 voting members Quorate');
  const tree = await ear.tree();
  const fleming = inside(tree, 'list box', 'Members by group').find(({ name }) => name.startsWith('Peter Fleming'));
  assert.match(fleming.name, /^Peter Fleming, Sevenoaks DC, Until /);
  const line = tree.find(({ role, within }) => role === 'status bar' && within.at(-1)?.name === 'Roll');
  assert.deepEqual([line.attributes.live, line.attributes.atomic], ['polite', 'true']);
});

test('a named vote: each name is said with its vote and its group, and each vote with how many are left', async () => {
  await hands.pane(/^New line: /);
  await hands.press('4', [KEYS.control]);
  await hands.press('That the figures be noted.');
  await shows('Named vote');
  await hands.goTo('Named vote');
  await hands.press(KEYS.enter);
  await hands.on('Cllr Parsons, Not yet, Conservative');
  await ear.news();
  await hands.press('f');
  await tells('said', 'Cllr Parsons: for. 12 still to vote.');
  const given = inside(await ear.tree(), 'list box', 'Roll of the vote').filter(({ role }) => role === 'list item');
  assert.deepEqual([given.length, given[0].name], [13, 'Cllr Parsons, For, Conservative']);
  await hands.pane(/^Peter Fleming/);
});

test('a lost quorum is an alert, and what can be done about it follows', async () => {
  for (let left = 13; left > 4; left -= 1) {
    await hands.press(KEYS.down);
    await hands.press('o');
  }
  await tells('said', 'The meeting has not been quorate since', 'Not quorate');
  const tree = await treeWith('push button', 'Adjourn');
  const alert = tree.find(({ role, children }) => role === 'notification' && children.length > 0);
  assert.equal(alert.attributes.live, 'assertive');
  const after = inside(tree, 'landmark', 'What the room needs to know').filter(({ role }) => role === 'push button');
  assert.deepEqual(
    after.map(({ name }) => name),
    ['Wait', 'Adjourn', 'Abandon'],
  );
});

test('the keys are in a dialog with a name, and Escape goes back to where one was', async () => {
  const at = await hands.at();
  await hands.press(KEYS.f1);
  const tree = await treeWith('dialog', 'Keys');
  const dialog = tree.find(({ role }) => role === 'dialog');
  assert.ok(dialog.states.includes('modal'));
  assert.ok(
    inside(tree, 'dialog', 'Keys').some(({ role, states }) => role === 'push button' && states.includes('focused')),
  );
  await hands.press(KEYS.escape);
  await hands.on(at);
});

test('a menu has a name, and a line of it that cannot be chosen says why', async () => {
  await hands.pane(/Open now$/);
  await hands.press(KEYS.right);
  const name = 'More for 1a LG Group Business Plan 2011/12';
  const lines = inside(await treeWith('menu', name), 'menu', name).filter(({ role }) => role === 'menu item');
  assert.deepEqual([lines[0].name, lines[0].states.includes('focused')], ['What it is, and who may read it', true]);
  const withdraw = lines.find((line) => line.name.startsWith('Withdraw it'));
  assert.equal(withdraw.name, 'Withdraw it Close it first: it is open.');
  assert.ok(!withdraw.states.includes('enabled'), 'and that it cannot');
  await hands.press(KEYS.escape);
});
