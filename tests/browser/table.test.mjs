// What happens at the table, by keyboard alone: an interest, the public out and in again, a quorum lost, and the note for the public.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from '../support/processes.mjs';
import { holdBack } from './held.mjs';
import { focusTo, isFocused } from './keys.mjs';
import { assertAccessible, assertFits, nextMeeting, openScreens } from './stage.mjs';

let stage;
let meeting;
let items;
const page = () => stage.ask('meeting.show', { meeting });
const go = (part) => stage.goTo(`meetings/${meeting}/${part}`);

before(async () => {
  stage = await openScreens();
  ({ meeting } = await nextMeeting(stage));
  for (const title of ['Schools', 'Lease', 'Roads']) await stage.ask('item.add', { meeting, title });
  items = (await page()).agenda.slice(-3).map((item) => item.id);
  await stage.ask('meeting.step', { meeting, to: 'in_session' });
  await stage.ask('roll.mark_rest', { meeting });
  await stage.ask('item.open', { item: items[0] });
  await go('room');
});
after(() => stage?.close());

/** Goes to a name of the roll by Tab and the arrow keys. */
async function toName(name) {
  const { page } = stage;
  await focusTo(page, page.locator('#roll-pane [role=option][tabindex="0"]'), 'Home');
  const option = page.getByRole('option', { name });
  for (let pressed = 0; pressed < 60 && !(await isFocused(option)); pressed += 1)
    await page.keyboard.press('ArrowDown');
  assert.ok(await isFocused(option), `the arrow keys lead to ${name}`);
  return option;
}

test('W withdraws and B brings back; the quorum follows, and is said in the region that stands', async () => {
  const screen = stage.page;
  const region = await screen.getByRole('status').filter({ hasText: 'voting members' }).elementHandle();
  const says = (words) =>
    screen.waitForFunction(
      ([element, words]) => element.isConnected && element.textContent.includes(words),
      [region, words],
    );
  await says('14 of 14 voting members');
  const stay = await toName(/Stay/);
  await screen.keyboard.press('w');
  await says('13 of 14 voting members');
  await stay.getByText(/^Withdrew /).waitFor();
  const kind = screen.getByRole('combobox', { name: /^What kind of interest .*Stay has in/ });
  await kind.waitFor();
  assert.ok(await isFocused(stay), 'a letter leaves the focus where it was');
  await screen.keyboard.press('b');
  await says('14 of 14 voting members');
  await focusTo(screen, kind);
  await screen.keyboard.press('p');
  await screen.keyboard.press('Enter');
  await until('the kind to be kept', async () => (await page()).interests[0].kind === 'personal');
  await kind.waitFor({ state: 'detached' });
});

test('I declares an interest, in the item that is open unless another is chosen', async () => {
  const screen = stage.page;
  const gordon = await toName(/Gordon/);
  await screen.keyboard.press('i');
  const form = screen.getByRole('form', { name: /^Interests of .*Gordon/ });
  await until('the form to have the focus', () => isFocused(form.getByRole('combobox', { name: 'In', exact: true })));
  await focusTo(screen, form.getByRole('combobox', { name: 'Kind' }));
  await screen.keyboard.press('d');
  await focusTo(screen, form.getByRole('textbox', { name: 'What it is' }));
  await screen.keyboard.type('owns the site');
  await screen.keyboard.press('Enter');
  const declared = async () => (await page()).interests.find((one) => one.name.includes('Gordon'));
  await until('the interest to be kept', async () => (await declared()) !== undefined);
  const { item, kind, nature } = await declared();
  assert.deepEqual([item, kind, nature], [items[0], 'disclosable_pecuniary', 'owns the site']);
  await until('the name to have the focus again', () => isFocused(gordon));
});

test('an interest that is kept late takes no focus from where the clerk has gone, and closes nobody else’s', async () => {
  const screen = stage.page;
  await toName(/Holland/);
  await screen.keyboard.press('i');
  const form = (name) => screen.getByRole('form', { name });
  await until('the form to have the focus', () =>
    isFocused(form(/^Interests of .*Holland/).getByRole('combobox', { name: 'In', exact: true })),
  );
  const answer = await holdBack(screen, 'interest.declare');
  await focusTo(screen, form(/^Interests of .*Holland/).getByRole('textbox', { name: 'What it is' }), 'Enter');
  await toName(/Povey/);
  await screen.keyboard.press('i');
  const other = form(/^Interests of .*Povey/).getByRole('textbox', { name: 'What it is' });
  await focusTo(screen, other);
  await screen.keyboard.type('sits on');
  await answer();
  await screen.getByText(/^Interests \(3\)/).waitFor();
  await screen.keyboard.type(' its board');
  assert.equal(await other.inputValue(), 'sits on its board');
  await screen.keyboard.press('Escape');
  await stage.ask('undo', {});
});

test('who is still out when the item is closed is said in one line, and is back with one key', async () => {
  const screen = stage.page;
  await toName(/Cadbury/);
  await screen.keyboard.press('w');
  await until('Cllr Cadbury to be out', async () => (await page()).interests.some((one) => one.away));
  await stage.ask('item.close', { item: items[0], next: false });
  await screen
    .getByRole('status')
    .filter({ hasText: /Cadbury is still out for item/ })
    .waitFor();
  await focusTo(screen, screen.getByRole('button', { name: /Cadbury is back$/ }), 'Enter');
  await until('Cllr Cadbury to be back', async () => !(await page()).interests.some((one) => one.away));
});

test('the public go out for an exempt item under its paragraph, and come in for the next', async () => {
  const screen = stage.page;
  const { bodies } = await stage.ask('book.shelf');
  const { profile } = await stage.ask('body.show', { body: bodies[0].id });
  // No Act binds the board; of a committee the paragraph is asked.
  profile.words.exempt_under = 'Part 1 of Schedule 12A to the Local Government Act 1972';
  await stage.ask('body.change', { body: bodies[0].id, profile });
  await stage.ask('item.change', { item: items[1], access: 'exempt' });
  await stage.ask('item.open', { item: items[1] });
  await screen.getByText(/is exempt, and the public are in\.$/).waitFor();
  await focusTo(screen, screen.getByRole('textbox', { name: /^Paragraph/ }));
  await screen.keyboard.type('3');
  await screen.keyboard.press('Enter');
  await screen
    .getByRole('status')
    .filter({ hasText: /^\s*The public have been out since/ })
    .waitFor();
  const { closed, agenda } = await page();
  assert.equal(closed.item, items[1]);
  assert.equal(agenda.find((item) => item.id === items[1]).exempt_paragraph, '3');
  await assertAccessible(screen, 'a closed session');
  for (const [kind, wording] of [
    ['point', 'The rent asked for is secret.'],
    ['decision', 'That a secret rent be offered.'],
  ])
    await stage.ask('entry.add', { item: items[1], kind, wording });
  await stage.ask('item.change', { item: items[1], public_summary: 'Members agreed terms.' });
  await stage.ask('item.open', { item: items[2] });
  await screen.getByText(/is public, and the public are still out\.$/).waitFor();
  await focusTo(screen, screen.getByRole('button', { name: 'Let the public in' }), 'Enter');
  await until('the public to be in', async () => (await page()).closed === null);
});

test('an observer is added in a word, leaves and comes back by a letter on the name', async () => {
  const screen = stage.page;
  const observers = screen.getByRole('region', { name: 'Observers' });
  await focusTo(screen, observers.getByRole('button', { name: 'Add an observer' }), 'Enter');
  await screen.keyboard.type('Bo Hill, Preston Civic Society');
  await screen.keyboard.press('Enter');
  const seen = async () => (await page()).roll.observers[0];
  await until('the observer to be in the book', async () => (await seen())?.organisation === 'Preston Civic Society');
  const name = observers.getByRole('button', { name: /^Bo Hill Preston/ });
  await focusTo(screen, name);
  await screen.keyboard.press('o');
  await until('the observer to be out', async () => (await seen()).there === false);
  await name.getByText(/^Left /).waitFor();
  await screen.keyboard.press('b');
  await until('the observer to be back', async () => (await seen()).there);
  await screen.keyboard.press('Enter');
  await focusTo(screen, observers.getByRole('combobox', { name: 'For', exact: true }));
  await screen.keyboard.type('9');
  await screen.keyboard.press('Enter');
  await until('the observer to be there for one item', async () => (await seen()).for_item === items[2]);
  await assertAccessible(screen, 'a guest');
});

test('a lost quorum is said once, and adjourning minutes it', async () => {
  const screen = stage.page;
  const names = await screen.locator('#roll-pane [role=option]').count();
  await focusTo(screen, screen.locator('#roll-pane [role=option][tabindex="0"]'), 'Home');
  for (let at = 0; at < names; at += 1) {
    const there = (await page()).roll.quorum.present;
    if (there <= 4) break;
    await screen.keyboard.press('o');
    await until('one more to be out', async () => (await page()).roll.quorum.present < there);
    await screen.keyboard.press('ArrowDown');
  }
  await screen.getByRole('alert').filter({ hasText: 'The meeting has not been quorate since' }).waitFor();
  assert.match(await screen.evaluate(() => document.activeElement.getAttribute('role')), /option/, 'it takes no focus');
  await assertAccessible(screen, 'a lost quorum');
  await assertFits(screen, 'a lost quorum');
  await focusTo(
    screen,
    screen.getByRole('region', { name: 'What the room needs to know' }).getByRole('button', { name: 'Adjourn' }),
    'Enter',
  );
  await until('the meeting to be adjourned', async () => (await page()).state === 'adjourned');
  await until('the way on to have the focus', () =>
    isFocused(screen.getByRole('button', { name: 'Resume the meeting', exact: true })),
  );
  const { agenda } = await page();
  const events = agenda.flatMap((item) => item.entries).filter((entry) => entry.kind === 'event');
  assert.ok(
    events.some((entry) => /not quorate/.test(entry.wording) && /adjourned/.test(entry.wording)),
    `the minutes say it: ${JSON.stringify(events.map((entry) => entry.wording))}`,
  );
});

test('the public version of the note has nothing of the exempt item, on its pages as in its text', async () => {
  const screen = stage.page;
  await go('note');
  const text = screen.getByRole('region', { name: 'The note as text' });
  await text.getByText('That a secret rent be offered.').waitFor();
  const printed = screen.waitForRequest((request) => (request.postData() ?? '').includes('"public":true'));
  const choice = screen.getByRole('button', { name: 'Public version' });
  await focusTo(screen, choice, 'Enter');
  await text.getByText('Members agreed terms.').waitFor();
  assert.doesNotMatch(await text.innerText(), /secret/i);
  assert.match((await printed).url(), /note\.show|paper\.print/);
  assert.equal(await choice.getAttribute('aria-pressed'), 'true');
  assert.ok(await isFocused(choice), 'the switch keeps the focus');
  await assertAccessible(screen, 'the public version');
  const download = screen.waitForEvent('download');
  await focusTo(screen, screen.getByRole('button', { name: 'Other forms' }), 'Enter');
  await screen.getByRole('menuitem', { name: 'Save as plain text' }).waitFor();
  await screen.keyboard.press('End');
  await screen.keyboard.press('Enter');
  const chunks = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk);
  const saved = Buffer.concat(chunks).toString();
  assert.match(saved, /Members agreed terms\./);
  assert.doesNotMatch(saved, /secret/i);
  assert.deepEqual(stage.wrong, []);
});
