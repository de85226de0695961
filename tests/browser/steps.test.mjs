// A meeting that does not take place as planned: postponed, cancelled, abandoned, each by keyboard alone and with its reason.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from '../support/processes.mjs';
import { focusTo, isFocused } from './keys.mjs';
import { assertAccessible, nextMeeting, openScreens } from './stage.mjs';

let stage;
let meeting;
before(async () => {
  stage = await openScreens();
  ({ meeting } = await nextMeeting(stage));
});
after(() => stage?.close());

const shown = () => stage.ask('meeting.show', { meeting });
const button = (name) => stage.page.getByRole('button', { name, exact: true });
const field = (name) => stage.page.getByLabel(name);
const became = (state) => until(`the meeting to be ${state}`, async () => (await shown()).state === state);

async function goTo(at) {
  await stage.goTo(`meetings/${meeting}/${at}`);
  await stage.page.getByRole('heading', { level: 1 }).waitFor();
}

test('a meeting is postponed with a reason, which may be thought better of', async () => {
  const { page } = stage;
  await goTo('prepare');
  await focusTo(page, button('Postpone the meeting'), 'Enter');
  await field('Why is it put off?').waitFor();
  assert.ok(await isFocused(field('Why is it put off?')), 'the question has the focus');
  await page.keyboard.press('Escape');
  await until('the focus to be back', () => isFocused(button('Postpone the meeting')));
  const before = (await shown()).state;
  assert.notEqual(before, 'postponed', 'nothing came of it');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The room is flooded.');
  await assertAccessible(page, 'asking why it is put off');
  await page.keyboard.press('Enter');
  await became('postponed');
  assert.equal((await shown()).state_reason, 'The room is flooded.');
  await page.getByText('Postponed', { exact: true }).first().waitFor();
  await until('why it was put off to have the focus', () =>
    isFocused(page.getByText('Postponed: The room is flooded.').locator('..')),
  );
  await page.keyboard.press('Tab');
  assert.ok(await isFocused(page.getByLabel('Day', { exact: true })), 'and its new day to be one Tab away');
  await assertAccessible(page, 'a postponed meeting');
  await focusTo(page, button('Put it back in the diary'), 'Enter');
  await became(before);
});

test('a meeting is cancelled with a reason, never without one, and Ctrl+Z puts it back', async () => {
  const { page } = stage;
  const before = (await shown()).state;
  await focusTo(page, button('Cancel the meeting'), 'Enter');
  await page.keyboard.press('Enter');
  await page
    .getByText(/reason/i)
    .first()
    .waitFor();
  assert.equal((await shown()).state, before, 'without a reason it stands');
  await focusTo(page, field('Why will it not take place?'));
  await page.keyboard.type('There is no business.');
  await page.keyboard.press('Enter');
  await became('cancelled');
  assert.equal((await shown()).state_reason, 'There is no business.');
  await page.getByText('Cancelled: There is no business.').waitFor();
  await assertAccessible(page, 'a cancelled meeting');
  await page.keyboard.press('Control+z');
  await became(before);
});

test('a meeting that has begun is abandoned with a reason, which is minuted', async () => {
  const { page } = stage;
  await stage.ask('meeting.step', { meeting, to: 'in_session' });
  await goTo('room');
  await focusTo(page, button('More about the running meeting'), 'Enter');
  await page.getByRole('menuitem').first().waitFor();
  await page.keyboard.press('End');
  assert.ok(await isFocused(page.getByRole('menuitem', { name: 'Abandon the meeting' })));
  await page.keyboard.press('Enter');
  await field('Why did it not go on?').waitFor();
  await page.keyboard.press('Escape');
  await until('the focus to be back', () => isFocused(button('More about the running meeting')));
  assert.equal((await shown()).state, 'in_session');
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The fire alarm went.');
  await assertAccessible(page, 'asking why it did not go on');
  await page.keyboard.press('Enter');
  await became('abandoned');
  const { agenda } = await shown();
  const said = agenda.flatMap((item) => item.entries).find((entry) => entry.kind === 'event');
  assert.match(said.wording, /^The meeting was abandoned at .*: The fire alarm went\.$/);
  await page.getByText('Abandoned', { exact: true }).first().waitFor();
  await assertAccessible(page, 'an abandoned meeting');
  await until('the focus not to be lost', () => page.evaluate(() => document.activeElement !== document.body));
  // That a cancellation without a reason is refused, the browser logs as well.
  assert.deepEqual(
    stage.wrong.filter((line) => !line.includes('422')),
    [],
  );
});
