// A running meeting by keyboard alone: adjourned and resumed, an item out of its order, one deferred, one urgent, another in the
// chair, an end that leaves things to settle; and what the projector shows of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from '../support/processes.mjs';
import { holdBack } from './held.mjs';
import { focusTo, isFocused } from './keys.mjs';
import { assertAccessible, assertFits, openScreens, roomOf } from './stage.mjs';

let stage;
let page;
let meeting;
before(async () => {
  stage = await openScreens();
  page = stage.page;
  ({ meeting } = await roomOf(stage));
});
after(() => stage?.close());

const button = (name) => page.getByRole('button', { name, exact: true });
const minutes = () => page.getByRole('region', { name: 'Minutes' });
const agenda = () => page.getByRole('region', { name: 'Agenda' });
const line = (title) => agenda().locator('button.item', { hasText: title });
const show = () => stage.ask('meeting.show', { meeting });
const item = async (title) => (await show()).agenda.find((one) => one.title.includes(title));
const unsettled = async () => (await show()).flags.filter((flag) => flag.kind === 'not_taken').length;
const press = async (...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

test('the meeting adjourns and resumes, and each time can be corrected', async () => {
  await focusTo(page, button('Adjourn'), 'Enter');
  await until('the meeting to adjourn', async () => (await show()).state === 'adjourned');
  await until('the way on to have the focus', () => isFocused(button('Resume the meeting')));
  await page.keyboard.press('Enter');
  await until('it to sit again', async () => (await show()).state === 'in_session');
  await page.getByRole('textbox', { name: 'Resumed', exact: true }).waitFor();
  const { agenda, sittings } = await show();
  assert.equal(sittings.length, 2);
  assert.match(agenda[0].entries[0].wording, /^The meeting adjourned at .* and resumed at /);
});

test('a meeting that resumed on another day has its day typed with the time, and says it everywhere', async () => {
  const resumed = page.getByRole('textbox', { name: 'Resumed', exact: true });
  await focusTo(page, resumed);
  await press('Control+a');
  await page.keyboard.type('2pm on 28 March');
  await press('Enter');
  const told = async () => (await show()).agenda[0].entries[0].wording;
  await until('the minutes to say the day', async () => (await told()).endsWith(' resumed at 2.00pm on 28 March.'));
  await until('the field to say it too', async () => (await resumed.inputValue()) === '2.00pm on 28 March');
  await assertFits(page, 'a meeting of two days');
  await stage.ask('undo', {});
  await until('it to be of one day again', async () => !(await told()).includes('March'));
});

test('an item is taken out of its order, and typed under at once', async () => {
  await focusTo(page, line('Future arrangements'), 'Control+Enter');
  await until('item 4 to be open', async () => (await item('Future arrangements')).progress === 'open');
  await until('the next line to have the focus', () =>
    isFocused(page.getByRole('textbox', { name: 'New line: Point' })),
  );
  await page.keyboard.type('Members asked who audits the auditors.');
  await until('it to be saved', async () => (await item('Future arrangements')).entries.length === 1);
});

test('the minutes of an item that is opened may be typed before the book has answered, which moves no focus', async () => {
  const answer = await holdBack(page, 'item.open');
  await focusTo(page, line('Getting Closer'), 'Control+Enter');
  await minutes()
    .getByRole('heading', { name: /Getting Closer/ })
    .waitFor();
  await until('the next line to have the focus', () =>
    isFocused(page.getByRole('textbox', { name: 'New line: Point' })),
  );
  await focusTo(page, line('Community budgets'), 'ArrowRight');
  const defer = page.getByRole('menuitem', { name: 'Defer it' });
  await defer.waitFor();
  await press('d');
  await answer();
  await line('Getting Closer').getByText('Open now').waitFor();
  assert.ok(await isFocused(defer), 'the menu stays open, and the focus in it');
  await press('Escape');
  await until('the record to say so', async () =>
    (await item('Future arrangements')).remarks.includes('Taken after item 1a.'),
  );
});

test('an item is deferred for a reason', async () => {
  await focusTo(page, line('Community budgets'), 'ArrowRight');
  await page.getByRole('menuitem', { name: 'Defer it' }).waitFor();
  await press('d', 'Enter');
  await until('the reason to be asked for', () =>
    isFocused(page.getByRole('textbox', { name: /^Why is item 5 deferred\?/ })),
  );
  await page.keyboard.type('The figures are not in');
  await press('Enter');
  await until('it to be deferred', async () => (await item('Community budgets')).fate === 'deferred');
  assert.deepEqual((await item('Community budgets')).remarks, ['Deferred: The figures are not in.']);
  await until('the focus to be on the item again', () => isFocused(line('Community budgets')));
  await line('Community budgets').getByText('Deferred').waitFor();
});

test('an urgent item is added, with its reason', async () => {
  await press('Insert');
  await until('its title to be asked for', () => isFocused(page.getByRole('textbox', { name: 'Urgent item' })));
  await page.keyboard.type('Flood in the north');
  await press('Enter');
  await page.getByText('An item that comes late is taken for a reason of urgency').waitFor();
  await until('the reason to be asked for', () =>
    isFocused(page.getByRole('textbox', { name: 'Why the chair agreed to take it' })),
  );
  await page.keyboard.type('The river rose last night');
  await press('Enter');
  await until('the item to have the focus', () => isFocused(line('Flood in the north')));
  const added = await item('Flood in the north');
  assert.deepEqual([added.number, added.remarks], ['7', ['Taken as urgent: The river rose last night.']]);
});

test('somebody else takes the chair, and the minutes say so', async () => {
  await focusTo(page, button('More about the running meeting'), 'Enter');
  await page.getByRole('menuitem', { name: 'Somebody takes the chair' }).waitFor();
  await press('Enter');
  await until('the name to be asked for', () => isFocused(page.getByRole('combobox', { name: 'Who' })));
  await page.keyboard.type('Ruth');
  await focusTo(page, button('Put in the chair'), 'Enter');
  await until('her to preside', async () => (await show()).chair.name.includes('Cadbury'));
  const { wording } = (await item('Getting Closer')).entries.at(-1);
  assert.match(wording, /^Cllr Ruth Cadbury took the chair at /);
  await until('the focus to be back at the menu', () => isFocused(button('More about the running meeting')));
});

test('the room’s screen follows what is saved, and hides what is not public', async () => {
  await press('Enter', 'ArrowDown');
  const [screen] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Enter')]);
  await screen.getByRole('heading', { name: /Getting Closer/ }).waitFor();
  const open = await item('Getting Closer');
  await stage.ask('entry.add', { item: open.id, kind: 'point', wording: 'The leader was furious.' });
  await stage.ask('entry.add', { item: open.id, kind: 'decision', wording: 'That the update be noted.' });
  await screen.getByText('That the update be noted.').waitFor();
  assert.ok(!(await screen.textContent('body')).includes('furious'), 'what was said is not for the screen');
  assert.equal(await screen.getByRole('link').or(screen.getByRole('button')).count(), 0, 'nothing leads anywhere');
  await assertAccessible(screen, 'the room’s screen');
  await assertFits(screen, 'the room’s screen');
  await stage.ask('item.change', { item: open.id, access: 'exempt' });
  await screen.getByRole('heading', { name: 'Not open to the public' }).waitFor();
  assert.ok(!(await screen.textContent('body')).includes('noted'), 'no word of an exempt item is left on it');
  await line('Getting Closer').getByText('Exempt').waitFor();
  await screen.close();
});

test('the end takes its time at once, and lists what is unsettled with the way to settle it', async () => {
  await focusTo(page, button('End the meeting'), 'Enter');
  await until('the meeting to end', async () => (await show()).state === 'ended');
  await until('the list to have the focus', () => isFocused(page.getByRole('heading', { name: /^To settle/ })));
  const before = await unsettled();
  assert.ok(before > 2, `items were not taken: ${before}`);
  const first = page.getByRole('button', { name: /^Not reached: Nothing is said of item 2 / });
  await focusTo(page, first, 'Enter');
  await until('it to be settled', async () => (await item('Taking the Lead')).fate === 'not_reached');
  await focusTo(page, button(`Note all ${before - 1} as not reached`), 'Enter');
  await until('the rest to be settled', async () => (await unsettled()) === 0);
  const wrong = stage.wrong.filter((said) => !said.includes('422'));
  assert.deepEqual(wrong, [], 'nothing went wrong but the one refusal, of an urgent item without its reason');
});
