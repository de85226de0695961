// A member of the public takes part: noted in one key, unnamed; a name that is kept stays out of the public version.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from '../support/processes.mjs';
import { focusTo } from './keys.mjs';
import { assertAccessible, openScreens, roomOf } from './stage.mjs';

let stage;
let meeting;
before(async () => {
  stage = await openScreens();
  ({ meeting } = await roomOf(stage));
});
after(() => stage?.close());

const speakers = async () => (await stage.ask('meeting.show', { meeting })).agenda.flatMap((item) => item.speakers);

test('by a button at the roll, and from the menu of an item', async () => {
  const { page } = stage;
  const speaks = page.getByRole('button', { name: 'A member of the public takes part in item 1a' });
  await focusTo(page, speaks, 'Enter');
  await page
    .getByText(/^Noted under item 1a/)
    .first()
    .waitFor();
  await until('one to be noted', async () => (await speakers()).length === 1);
  await focusTo(page, page.getByRole('button', { name: /^2 Taking the Lead/ }), 'ArrowRight');
  await page.getByRole('menuitem', { name: 'A member of the public takes part' }).waitFor();
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await until('one there too', async () => (await speakers()).length === 2);
});

test('what they did, about what and, by choice, their name', async () => {
  const { page, ask } = stage;
  const change = page.getByRole('button', { name: 'Change A member of the public spoke.' });
  await focusTo(page, change, 'Enter');
  await focusTo(page, page.getByLabel('What they did'));
  await page.keyboard.type('Asked');
  await focusTo(page, page.getByRole('textbox', { name: 'About' }));
  await page.keyboard.type('the library');
  await focusTo(page, page.getByRole('textbox', { name: 'Name, if kept' }));
  await page.keyboard.type('Ms Jo Hillsworth');
  await until('all of it to be saved', async () =>
    (await speakers()).some(
      ({ sentence }) => sentence === 'Ms Jo Hillsworth, a member of the public, asked a question about the library.',
    ),
  );
  await assertAccessible(page, 'what is noted of a member of the public');
  const note = async () => JSON.stringify(await ask('note.show', { meeting, public: true }));
  assert.doesNotMatch(await note(), /Hillsworth/);
  await focusTo(page, page.getByRole('checkbox', { name: 'Name them in the public version too' }), 'Space');
  await until('the name to be public', async () => /Hillsworth/.test(await note()));
  assert.deepEqual(stage.wrong, []);
});
