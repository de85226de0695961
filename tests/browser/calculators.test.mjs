// Political balance by keyboard alone: what is tried and what it comes to are seen together, and nothing is written until it is kept.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from '../support/processes.mjs';
import { assertAccessible, assertFits, openScreens } from './stage.mjs';

let stage;
let page;
before(async () => {
  stage = await openScreens();
  page = stage.page;
  await page.evaluate(() => (location.hash = '#/calculators/balance'));
  await councillors('Conservative').waitFor();
});
after(() => stage?.close());

const councillors = (group) => page.getByRole('textbox', { name: `Councillors: ${group}` });
const seats = (name) => page.getByRole('row', { name: new RegExp(`^${name}`) });
const press = (key) => page.keyboard.press(key);
const inSight = (locator) =>
  locator.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const end = document.querySelector('.status').getBoundingClientRect().top;
    return top >= 0 && bottom <= end && left >= 0 && right <= innerWidth;
  });

test('numbers and what they come to stand in one table', async () => {
  await councillors('Conservative').focus();
  for (const number of ['24', '12', '1']) {
    await page.keyboard.type(number);
    await press('Tab');
  }
  await page.getByText(/^37 councillors share 14 seats on 1 committee\. Conservative has a majority/).waitFor();
  const board = seats('Improvement Programme Board');
  await board.getByText('9.08').waitFor();
  const lead = page.getByText(/^37 councillors share/);
  for (const [what, locator] of Object.entries({ lead, board, field: councillors('Conservative') }))
    assert.ok(await inSight(locator), `the ${what} is in sight at 1366 by 768`);
  await assertAccessible(page, 'a balance');
});

test('arrow keys try one more and one less, and the last answer stands meanwhile', async () => {
  await councillors('Labour').focus();
  await press('ArrowUp');
  assert.equal(await councillors('Labour').inputValue(), '13');
  assert.ok(await page.getByText(/councillors share 14 seats/).isVisible(), 'an answer stands');
  await page.getByText(/^38 councillors share 14 seats/).waitFor();
  await press('ArrowDown');
  await page.getByText(/^37 councillors share 14 seats/).waitFor();
});

test('a group and a committee are tried and left out, and the focus stays by', async () => {
  await page.getByRole('textbox', { name: 'A group to try' }).fill('Residents');
  await press('Enter');
  await councillors('Residents').fill('3');
  await page.getByRole('textbox', { name: 'A committee to try' }).fill('Planning');
  await press('Tab');
  await page.keyboard.type('9');
  await press('Enter');
  await page.getByText(/^40 councillors share 23 seats on 2 committees/).waitFor();
  await seats('Planning').getByRole('button', { name: 'Leave Planning out' }).press('Enter');
  await page.getByText(/^40 councillors share 14 seats/).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'INPUT', 'the focus is in the table');
  await page.getByRole('button', { name: 'Leave Residents out' }).press('Enter');
  await page.getByText(/^37 councillors share 14 seats/).waitFor();
});

test('a number that is none says so, and the answer goes', async () => {
  await councillors('Labour').fill('x');
  await page.getByText('Type a whole number.').waitFor();
  await page.getByText(/councillors share/).waitFor({ state: 'detached' });
  await councillors('Labour').fill('12');
  await page.getByText(/^37 councillors share/).waitFor();
});

test('at 200 % a wide council scrolls in its frame, and the field gone to is in sight', async () => {
  await page.setViewportSize({ width: 683, height: 384 });
  await councillors('Conservative').focus();
  for (const group of ['Labour', 'Liberal Democrat', 'Independent', 'No group']) {
    await press('Tab');
    assert.ok(await inSight(councillors(group)), `${group} is in sight`);
  }
  await assertFits(page, 'a balance at 200 %');
  await page.setViewportSize({ width: 1366, height: 768 });
});

test('nothing is written until it is kept', async () => {
  const { rows } = await stage.ask('balance.show');
  assert.deepEqual([...new Set(rows.map(({ members }) => members))], [0]);
  await page.getByRole('button', { name: 'Keep these councillors in the book' }).press('Enter');
  await until(
    'the councillors to be in the book',
    async () => (await stage.ask('balance.show')).rows[1].members === 12,
  );
  assert.deepEqual(stage.wrong, []);
});
