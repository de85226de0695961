// Typing with phrases, and a line that belongs under another item, by keyboard alone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from '../support/processes.mjs';
import { holdBack } from './held.mjs';
import { focusTo } from './keys.mjs';
import { assertAccessible, openScreens, roomOf } from './stage.mjs';

let stage;
let body;
let meeting;
before(async () => {
  stage = await openScreens();
  const phrases = stage.page.waitForResponse('**/call/phrase.choices');
  ({ body, meeting } = await roomOf(stage));
  // Before the book has said which phrases there are, F3 lists them once it has, and puts none in.
  await (await phrases).finished();
});
after(() => stage?.close());

const agenda = async () => (await stage.ask('meeting.show', { meeting })).agenda;
const wordings = async (item) => (await agenda())[item].entries.map((entry) => entry.wording.trim());
const line = (name) => stage.page.getByRole('textbox', { name, exact: true });
const said = (pattern) => stage.page.getByText(pattern).first().waitFor();

test('a short word and F3 put in a phrase, which is one step of undo', async () => {
  const { page } = stage;
  await line('New line: Point').focus();
  await page.keyboard.type('After questions, noted');
  await page.keyboard.press('F3');
  await page.keyboard.type(' All agreed.');
  const whole = 'After questions, Members noted the report. All agreed.';
  await until('the phrase to be saved', async () => (await wordings(0))[0] === whole);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await said(/^Undone: Put in “noted” under item 1a/);
  await until('the phrase alone to be taken back', async () => (await wordings(0))[0] === 'After questions, noted');
  await until(
    'the field to say so',
    async () => (await page.locator(':focus').inputValue()) === 'After questions, noted',
  );
  await page.keyboard.press('F3');
  await until('it to be there again', async () => (await wordings(0))[0] === whole.slice(0, -12));
});

test('blanks are filled from the meeting, and the clerk’s own is selected to type over', async () => {
  const { page } = stage;
  await page.keyboard.press('Enter');
  await page.keyboard.type('thanked');
  await page.keyboard.press('F3');
  await page.keyboard.type('Dr Adams');
  const [, thanked] = await until('the line to be saved', async () => {
    const all = await wordings(0);
    return all[1]?.includes('Dr Adams') && all;
  });
  assert.match(thanked, /^Cllr David Parsons CBE thanked Dr Adams for their presentation\.$/);
});

test('/ at the start of a line lists phrases too, and the list is a listbox that the field controls', async () => {
  const { page } = stage;
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/up');
  const option = page.getByRole('option', { name: /^update/ });
  await option.waitFor();
  const field = page.locator(':focus');
  assert.equal(await field.getAttribute('aria-activedescendant'), await option.getAttribute('id'));
  await assertAccessible(page, 'the list of phrases');
  await page.keyboard.press('Enter');
  await until('the phrase to be saved', async () =>
    (await wordings(0))[2]?.startsWith('Members asked officers to bring an update to the meeting on'),
  );
});

test('F3 without a short word lists them; Escape leaves the words as they are', async () => {
  const { page } = stage;
  await page.keyboard.press('Enter');
  await page.keyboard.type('It was welcome');
  await page.keyboard.press('F3');
  await page.getByRole('listbox', { name: 'Phrases' }).waitFor();
  assert.equal(await page.getByRole('listbox', { name: 'Phrases' }).getByRole('option').count(), 5);
  await page.keyboard.press('Escape');
  await page.getByRole('listbox', { name: 'Phrases' }).waitFor({ state: 'detached' });
  await page.keyboard.type('d.');
  await until('all that was typed to be saved', async () => (await wordings(0))[3] === 'It was welcomed.');
});

test('Ctrl+M moves a line to another item, found by its number, and Ctrl+Z brings it back', async () => {
  const { page } = stage;
  const before = await wordings(0);
  const other = (await agenda())[2];
  await page.keyboard.press('Control+m');
  const field = page.getByRole('combobox', { name: 'Move it to' });
  await field.waitFor();
  await page.keyboard.type(other.number);
  await page.getByRole('option', { name: `${other.number} ${other.title}` }).waitFor();
  await assertAccessible(page, 'choosing an item');
  await page.keyboard.press('Enter');
  await said(new RegExp(`^Moved to item ${other.number}`));
  await until('the line to be there', async () => (await wordings(2)).includes('It was welcomed.'));
  assert.deepEqual(await wordings(0), before.slice(0, 3));
  assert.ok(await line('New line: Point').evaluate((field) => field === document.activeElement), 'typing can go on');
  await page.keyboard.press('Control+z');
  await until('it to be back', async () => (await wordings(0)).length === 4);
  assert.deepEqual(await wordings(0), before);
  await line('1a.4 Point').waitFor();
});

test('that a line leaves an exempt item for one which the public may read is said before and after', async () => {
  const { page, ask } = stage;
  const [here, , other] = await agenda();
  const before = await wordings(0);
  await ask('item.change', { item: here.id, access: 'exempt' });
  await page.getByText('Exempt').first().waitFor();
  await line('1a.4 Point').focus();
  await page.keyboard.press('Control+m');
  await page.getByRole('combobox', { name: 'Move it to' }).waitFor();
  await page.keyboard.type(other.number);
  await page.getByRole('option', { name: /the public may read it there/ }).waitFor();
  await page.keyboard.press('Enter');
  await said(new RegExp(`^Moved to item ${other.number}, where the public may read it`));
  await page.keyboard.press('Control+z');
  await until('it to be back', async () => (await wordings(0)).join() === before.join());
  await ask('item.change', { item: here.id, access: 'public' });
  await page.getByText('Exempt').first().waitFor({ state: 'detached' });
});

test('Ctrl+M has nothing to move in an empty line, and moves one that was typed a moment ago', async () => {
  const { page } = stage;
  const other = (await agenda())[2];
  await line('New line: Point').focus();
  await page.keyboard.press('Control+m');
  await page.keyboard.type('Just typed.');
  await page.keyboard.press('Control+m');
  await page.getByRole('combobox', { name: 'Move it to' }).waitFor();
  await page.keyboard.type(other.number);
  await page.getByRole('option', { name: `${other.number} ${other.title}` }).waitFor();
  await page.keyboard.press('Enter');
  await until('the line to be there', async () => (await wordings(2)).at(-1) === 'Just typed.');
});

test('F3 after a short word with a / before it puts the phrase in its place', async () => {
  const { page } = stage;
  const before = await wordings(0);
  await line('New line: Point').focus();
  await page.keyboard.type('/noted');
  await page.keyboard.press('F3');
  const whole = 'Members noted the report.';
  await until('the phrase to be saved', async () => (await wordings(0)).at(-1) === whole);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await until('the line to be gone', async () => (await wordings(0)).length === before.length);
});

test('the menu of a line moves it too, and Escape leaves it where it is', async () => {
  const { page } = stage;
  await line('1a.4 Point').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /Move to another item/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Move it to' }).waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator(':focus').inputValue(), 'It was welcomed.', 'back in the line');
});

test('paragraphs pasted become points; a kind changed keeps its words; split and joined they are as they were', async () => {
  const { page } = stage;
  const other = (await agenda())[3];
  await stage.ask('item.open', { item: other.id });
  await stage.goTo(`meetings/${meeting}/room?item=${other.id}`);
  await page.getByRole('region', { name: 'Minutes' }).getByRole('heading', { name: other.title }).waitFor();
  await line('New line: Point').focus();
  await page.locator(':focus').evaluate((field) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'The first.\r\n\r\nThe second, and more.\nThe third.');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  const three = ['The first.', 'The second, and more.', 'The third.'];
  await until('three points', async () => (await wordings(3)).join('|') === three.join('|'));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+2');
  await until('a decision', async () => (await agenda())[3].entries[1].kind === 'decision');
  assert.deepEqual(await wordings(3), three, 'with its words');
  await page.keyboard.press('Home');
  for (let n = 0; n < 'The second,'.length; n += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await until('it to be split', async () => (await wordings(3))[2] === 'and more.');
  assert.equal((await agenda())[3].entries[2].kind, 'decision', 'both halves are what it was');
  await page.keyboard.press('Backspace');
  await until('it to be joined', async () => (await wordings(3)).join('|') === three.join('|'));
});

test('F3 before the book has said which phrases there are lists them as soon as it has', async () => {
  const { page } = stage;
  const other = (await agenda())[4];
  const answer = await holdBack(page, 'phrase.choices');
  await stage.goTo(`meetings/${meeting}/room?item=${other.id}`);
  await page.getByRole('region', { name: 'Minutes' }).getByRole('heading', { name: other.title }).waitFor();
  await line('New line: Point').focus();
  await page.keyboard.type('noted');
  await page.keyboard.press('F3');
  await answer();
  await page.getByRole('option', { name: /^noted/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' All agreed.');
  await until('the phrase to be saved', async () => (await wordings(4))[0] === 'Members noted the report. All agreed.');
});

test('a body’s phrases are kept on its page, by keyboard', async () => {
  const { page, ask } = stage;
  await stage.goTo(`bodies/${body}/rules`);
  const form = page.getByRole('form', { name: 'Add a phrase' });
  await focusTo(page, form.getByLabel('Short word'));
  await page.keyboard.type('noted');
  await page.keyboard.press('Tab');
  await page.keyboard.type('A site visit was agreed.');
  await page.keyboard.press('Enter');
  await said(/There is a phrase “noted” already/);
  await form.getByLabel('Short word').fill('site');
  await page.keyboard.press('Enter');
  await until('the phrase to be kept', async () => (await ask('phrase.list', { body })).at(-1).short === 'site');
  await assertAccessible(page, 'the phrases of a body');
  for (const { id } of await ask('phrase.list', { body })) await ask('phrase.remove', { phrase: id });
  await page.getByText('No phrases yet').waitFor();
  await focusTo(page, page.getByRole('button', { name: 'Add the usual phrases of a board' }), 'Enter');
  await until('the usual ones', async () => (await ask('phrase.list', { body })).length === 6);
  const refused = 'console: Failed to load resource: the server responded with a status of 422 (Unprocessable Entity)';
  assert.deepEqual(stage.wrong, [refused], 'nothing else went wrong');
});
