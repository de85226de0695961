// Minuting by keyboard: what is typed is saved by itself, as the right kind, and can be taken back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from '../support/processes.mjs';
import { holdBack } from './held.mjs';
import { nextMeeting, openScreens } from './stage.mjs';

let stage;
let meeting;
before(async () => {
  stage = await openScreens();
  ({ meeting } = await nextMeeting(stage));
  await stage.goTo(`meetings/${meeting}/prepare`);
});
after(() => stage?.close());

const entries = async () => (await stage.ask('meeting.show', { meeting })).agenda.flatMap((item) => item.entries);
const line = (name) => stage.page.getByRole('textbox', { name, exact: true });

test('starting the meeting leads into the room', async () => {
  await stage.page.getByRole('button', { name: 'Start the meeting' }).click();
  await stage.page.getByRole('region', { name: 'Minutes' }).waitFor();
  assert.equal((await stage.ask('meeting.show', { meeting })).state, 'in_session');
});

test('a line is a point, Enter makes the next, Ctrl+2 a decision', async () => {
  const { page } = stage;
  await line('New line: Point').click();
  await page.keyboard.type('Members heard how the pilots had gone.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+2');
  await page.keyboard.type('That the pilots go on until July.');
  const saved = await until('both lines to be saved', async () => {
    const all = await entries();
    return all.length === 2 && all[1].wording === 'That the pilots go on until July.' && all;
  });
  assert.deepEqual(
    saved.map((entry) => entry.kind),
    ['point', 'decision'],
  );
  assert.equal(saved[0].wording, 'Members heard how the pilots had gone.');
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
});

test('@ completes who is to do an action', async () => {
  const { page } = stage;
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+3');
  await page.keyboard.type('Report on the pilots in July @plat');
  await page.getByRole('option', { name: /Helen Platts/ }).waitFor();
  await page.keyboard.press('Enter');
  const action = await until(
    'the action and its owner to be saved, and what was typed to choose with to be gone',
    async () =>
      (await entries()).find(
        (entry) =>
          entry.kind === 'action' &&
          entry.owners.length === 1 &&
          entry.wording.trim() === 'Report on the pilots in July',
      ),
  );
  assert.equal(action.owners[0].name, 'Helen Platts');
});

test('names that the book gives late come by themselves, and what is typed meanwhile stands', async () => {
  const { page } = stage;
  const answer = await holdBack(page, 'owner.choices');
  await page.reload();
  await line('New line: Point').click();
  await page.keyboard.press('Control+3');
  await page.keyboard.type('Find a room @plat');
  assert.equal(await page.locator(':focus').inputValue(), 'Find a room @plat');
  await answer();
  await page.getByRole('option', { name: /Helen Platts/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' by May.');
  const action = await until('the action and its owner to be saved', async () =>
    (await entries()).find((entry) => entry.owners.length === 1 && entry.wording.trim() === 'Find a room by May.'),
  );
  assert.deepEqual([action.kind, action.owners[0].name], ['action', 'Helen Platts']);
});

test('Ctrl+Z takes back the last thing done and says which; Ctrl+Shift+Z does it again', async () => {
  const { page } = stage;
  const before = await entries();
  await page.keyboard.press('Control+z');
  await page
    .getByText(/^Undone: /)
    .first()
    .waitFor();
  await until('the book to be as it was', async () => JSON.stringify(await entries()) !== JSON.stringify(before));
  await page.keyboard.press('Control+Shift+z');
  await page
    .getByText(/^Done again: /)
    .first()
    .waitFor();
  await until('the book to be as before', async () => JSON.stringify(await entries()) === JSON.stringify(before));
});

test('what was typed is there when the screens are opened anew, and in the note', async () => {
  const { page } = stage;
  await page.reload();
  await line('Decision').first().waitFor();
  assert.equal(await line('Decision').first().inputValue(), 'That the pilots go on until July.');
  await page.getByRole('link', { name: 'Note', exact: true }).click();
  await page.getByRole('article').getByText('That the pilots go on until July.').waitFor();
  await page.getByRole('img', { name: /^Page 1 of/ }).waitFor();
  assert.deepEqual(stage.wrong, []);
});

test('closing the last item leaves the caret where it is, also where its words are saved', async () => {
  const { page, ask } = stage;
  const { agenda } = await ask('meeting.show', { meeting });
  await ask('item.open', { item: agenda.at(-1).id });
  await stage.goTo(`meetings/${meeting}/room?item=${agenda.at(-1).id}`);
  await page
    .getByRole('region', { name: 'Minutes' })
    .getByRole('heading', { name: agenda.at(-1).title })
    .waitFor();
  const says = (wording) => async () => (await entries()).some((entry) => entry.wording.trim() === wording);
  await line('New line: Point').click();
  await page.keyboard.type('Thanks were given');
  await until('the words to be saved', says('Thanks were given'));
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type(' to all');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type(' who helped.');
  await until('the words to stand in their order', says('Thanks were given to all who helped.'));
});
