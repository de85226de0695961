// Zoomed in to 200 %, what the room needs to know stays in sight in whichever pane the clerk is, and covers nothing that has the focus.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from '../support/processes.mjs';
import { assertAccessible, assertFits, openScreens, roomOf } from './stage.mjs';

let stage;
before(async () => {
  stage = await openScreens({ zoom: 2 });
  const { page, ask } = stage;
  const { meeting } = await roomOf(stage);
  await ask('roll.mark_rest', { meeting });
  const { agenda, roll } = await ask('meeting.show', { meeting });
  await ask('item.change', { item: agenda[0].id, access: 'exempt', exempt_paragraph: '3' });
  for (const { person } of roll.groups.flatMap(({ members }) => members).slice(0, 10)) {
    await ask('roll.leave', { meeting, person });
  }
  for (let n = 0; n < 12; n += 1) await ask('entry.add', { item: agenda[0].id, kind: 'point', wording: `Point ${n}.` });
  await page.getByText('The meeting has not been quorate since').waitFor();
});
after(() => stage?.close());

/** Where what has the focus, the notices and the buttons for a name stand in the window, from the top. */
const standing = () =>
  stage.page.evaluate(() => {
    const box = (element) => element?.getBoundingClientRect();
    const notices = [...document.querySelectorAll('.notice:not(.none)')].map(box);
    return {
      first: Math.min(...notices.map(({ top }) => top)),
      last: Math.max(...notices.map(({ bottom }) => bottom)),
      notices: notices.length,
      focus: box(document.activeElement),
      foot: box(document.querySelector('.actions[role=group]'))?.top ?? Infinity,
    };
  });

async function assertInSight(what) {
  const { first, last, notices, focus, foot } = await standing();
  assert.equal(notices, 2);
  assert.ok(first >= 0 && last <= 384, `${what}: the notices are in sight`);
  assert.ok(focus.top >= last - 1, `${what}: what has the focus (${focus.top}) is below the notices (${last})`);
  assert.ok(focus.bottom <= foot + 1, `${what}: and above the buttons for a name`);
}

test('in the roll, down to the last name and up again', async () => {
  const { page } = stage;
  await page.getByRole('button', { name: 'Roll', exact: true }).press('Enter');
  await until('a name to have the focus', () => page.evaluate(() => document.activeElement.dataset.row !== undefined));
  for (const key of [...Array(13).fill('ArrowDown'), ...Array(13).fill('ArrowUp')]) {
    await page.keyboard.press(key);
    await stage.settled();
    await assertInSight(key);
  }
  await assertAccessible(page, 'the roll, zoomed in');
  await assertFits(page, 'the roll, zoomed in');
});

test('in the minutes, up to the first line', async () => {
  const { page } = stage;
  await page.getByRole('button', { name: 'Minutes', exact: true }).press('Enter');
  for (let n = 0; n < 12; n += 1) {
    await page.keyboard.press('ArrowUp');
    await stage.settled();
    const { last, focus } = await standing();
    assert.ok(focus.top >= last - 1, `the line (${focus.top}) is below the notices (${last})`);
  }
});

test('once the buttons for a name are gone, no room is kept for them', async () => {
  const { page } = stage;
  const kept = () => page.evaluate(() => document.querySelector('[data-stage]').style.getPropertyValue('--stuck-foot'));
  await page.getByRole('button', { name: 'Roll', exact: true }).press('Enter');
  await until('the buttons to be told of', async () => /px/.test(await kept()));
  await page.getByRole('button', { name: 'Minutes', exact: true }).press('Enter');
  await until('them to be forgotten', async () => (await kept()) === '');
  assert.deepEqual(stage.wrong, []);
});
