// A motion is moved, seconded and put to a named vote by keyboard alone: the tie is settled from the chair, and the note says so.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from '../support/processes.mjs';
import { holdBack } from './held.mjs';
import { assertAccessible, assertFits, openScreens, roomOf } from './stage.mjs';

let stage;
let meeting;
before(async () => {
  stage = await openScreens();
  ({ meeting } = await roomOf(stage));
  await stage.ask('roll.mark_rest', { meeting });
});
after(() => stage?.close());

const press = (...keys) =>
  keys.reduce((done, key) => done.then(() => stage.page.keyboard.press(key)), Promise.resolve());
const type = (words) => stage.page.keyboard.type(words);

/** The motions of the meeting as the book has them. */
async function motions() {
  const { agenda } = await stage.ask('meeting.show', { meeting });
  return agenda.flatMap((item) => item.entries).filter((entry) => entry.kind === 'motion');
}

/** Goes on with Tab until a button of this name has the focus; the `nth` of them, from 0. */
async function tabTo(name, nth = 0) {
  const wanted = await stage.page.getByRole('button', { name, exact: true }).nth(nth).elementHandle();
  for (let n = 0; n < 40; n += 1) {
    await press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  assert.fail(`Tab never comes to “${name}”`);
}

const minutes = () => stage.page.getByRole('region', { name: 'Minutes' });

/** Waits until a screen reader is told so. */
const said = (words) => stage.page.locator('[role=status]').getByText(words).first().waitFor({ state: 'attached' });

const offered = (name) =>
  stage.page.getByRole('listbox', { name: 'Who moved or seconded it' }).getByRole('option', { name });

test('Ctrl+4 makes a motion, and @ names who moved and who seconded it', async () => {
  const { page } = stage;
  await page.getByRole('textbox', { name: 'New line: Point', exact: true }).focus();
  await press('Control+4');
  await type('That the pilots go on until July @stay');
  await offered(/Richard Stay/).waitFor();
  await press('Enter');
  await page.getByText('Moved by').waitFor();
  await type(' @webb');
  await offered(/Jeremy Webb/).waitFor();
  await press('Enter');
  const [motion] = await until('both to be in the book', async () => {
    const all = await motions();
    return all[0]?.motion.seconder && all;
  });
  assert.equal(motion.motion.lead, 'Moved by Cllr Stay, seconded by Cllr Webb');
  assert.equal(motion.wording.trim(), 'That the pilots go on until July');
});

test('a named vote is taken by one key a name, and each vote is said', async () => {
  const { page } = stage;
  await tabTo('Named vote');
  await press('Enter');
  const roll = page.getByRole('listbox', { name: 'Roll of the vote' });
  await roll.waitFor();
  await until('the first name to have the focus', () =>
    page.evaluate(() => document.activeElement?.getAttribute('role') === 'option'),
  );
  const voters = await roll.getByRole('option').count();
  assert.ok(voters >= 10 && voters % 2 === 0, `${voters} voters can tie`);
  for (let n = 0; n < voters / 2; n += 1) await press('f');
  await until(
    'the votes to be in the book',
    async () => (await motions())[0].motion.vote.tally.in_favour === voters / 2,
  );
  await said(new RegExp(`: for\\. ${voters / 2} still to vote\\.`));
  await press('b', 'ArrowUp', '-', 'a');
  await until('one to have changed from abstained', async () => {
    const { ballots } = (await motions())[0].motion.vote;
    return ballots.filter((ballot) => ballot.choice === 'against').length === 1;
  });
  assert.equal(
    await page.evaluate(() => document.activeElement?.getAttribute('role')),
    'option',
    'the roll keeps the keys',
  );
  await assertAccessible(page, 'a named vote under way');
  await assertFits(page, 'a named vote under way');
  await tabTo('Rest against');
  await press('Enter');
  await until('the votes to stand equal', async () => (await motions())[0].motion.vote.tied);
});

test('a tie asks for the casting vote of whoever presides, with the reason that the rules want', async () => {
  const { page } = stage;
  await said(/^The votes are equal\. Cllr Parsons presides, and may give a casting vote\.$/);
  await minutes().getByText('Cllr Parsons presides, and may give a casting vote.').waitFor();
  await page.getByRole('listbox', { name: 'Roll of the vote' }).getByRole('option').first().focus();
  await tabTo('Casting vote for');
  await press('Enter');
  await minutes()
    .getByText(/may not set or change policy/)
    .waitFor();
  assert.equal(
    await page.evaluate(() => document.activeElement?.labels?.[0]?.textContent.trim()),
    'Why it sets no policy',
    'the field that wants a reason has the focus',
  );
  await type('It goes on with what was agreed before.');
  await tabTo('Casting vote for');
  await press('Enter');
  const [{ motion }] = await until('the casting vote to be in the book', async () => {
    const all = await motions();
    return all[0].motion.vote.casting === 'for' && all;
  });
  assert.equal(motion.vote.result, 'carried');
  assert.equal(motion.result.at(-1), 'The Chairman gave a casting vote for the motion. The motion was carried.');
  await minutes().getByText(motion.result.at(-1)).waitFor();
  await said(/The motion was carried\.$/);
  await until('the focus to be kept beside what went', () =>
    minutes().evaluate((pane) => pane.contains(document.activeElement)),
  );
  await assertAccessible(page, 'a vote that is settled');
});

test('a vote that is put late takes no focus from where the clerk has gone', async () => {
  const { page } = stage;
  const fresh = page.getByRole('textbox', { name: 'New line: Point', exact: true });
  await fresh.focus();
  await press('Control+4');
  await type('To go on as before');
  await until('the motion to be in the book', async () => (await motions())[1]);
  const answer = await holdBack(page, 'vote.open');
  await tabTo('Show of hands');
  await press('Enter');
  await fresh.focus();
  await type('Members heard ');
  await answer();
  await page.getByRole('form', { name: 'Hands counted' }).waitFor();
  await type('the officer.');
  assert.equal(await page.locator(':focus').inputValue(), 'Members heard the officer.');
  const { id } = (await motions())[1];
  await stage.ask('entry.remove', { entry: id });
  await page.getByRole('form', { name: 'Hands counted' }).waitFor({ state: 'detached' });
});

test('hands are counted field by field, against the roll', async () => {
  const { page } = stage;
  await page.getByRole('textbox', { name: 'New line: Point', exact: true }).focus();
  await press('Control+4');
  await type('For six months alone');
  const line = await until('the second motion to be in the book', async () => (await motions())[1]);
  await tabTo('Show of hands');
  await press('Enter');
  const forField = page.getByRole('form', { name: 'Hands counted' }).getByRole('textbox', { name: 'For' });
  await until('the first field to have the focus', () =>
    forField.evaluate((field) => field === document.activeElement),
  );
  await type('9');
  await press('Enter');
  await type('9');
  await page.getByText(/18 votes are more than the \d+ who may vote\./).waitFor();
  await press('Backspace');
  await type('3');
  await press('Enter', 'Enter');
  const counted = await until('the count to be in the book', async () => {
    const second = (await motions())[1];
    return second.motion.settled && second;
  });
  assert.equal(counted.id, line.id);
  assert.deepEqual(counted.motion.result, ['For 9, against 3. The motion was carried.']);
  await page.getByRole('textbox', { name: 'Motion', exact: true }).nth(1).focus();
  await tabTo('More for the line Motion', 1);
  await press('Enter');
  await page
    .getByRole('menuitem', { name: /^It amends/ })
    .first()
    .waitFor();
  await press('Enter');
  await until('it to be an amendment', async () => (await motions())[1].motion.amends);
  await minutes().getByText('The amendment was carried.').waitFor();
  const amended = page.getByRole('textbox', { name: 'As amended' });
  await amended.focus();
  await type('That the pilots go on for six months.');
  await until(
    'the motion as amended to be saved',
    async () => (await motions())[0].motion.amended === 'That the pilots go on for six months.',
  );
});

test('the note says all of it', async () => {
  const { page } = stage;
  await page.getByRole('link', { name: 'Note', exact: true }).click();
  const note = page.getByRole('article');
  await note.getByText('Moved by Cllr Stay, seconded by Cllr Webb:').waitFor();
  await note.getByText('The Chairman gave a casting vote for the motion as amended.').waitFor();
  await note.getByText('That the pilots go on for six months.').waitFor();
  await page.getByRole('img', { name: /^Page 1 of/ }).waitFor();
  const refusals = stage.wrong.filter((one) => one.includes('422'));
  assert.equal(refusals.length, 1, 'the casting vote without its reason was refused, and nothing else');
  assert.deepEqual(
    stage.wrong.filter((one) => !one.includes('422')),
    [],
  );
});
