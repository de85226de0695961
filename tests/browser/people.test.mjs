// Two people who are one, by keyboard alone: merged, taken apart again, kept apart, and merged from the page of either.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from '../support/processes.mjs';
import { assertAccessible, assertFits, openScreens } from './stage.mjs';
import { focusTo, isFocused } from './keys.mjs';

let stage;
let page;
before(async () => {
  stage = await openScreens();
  page = stage.page;
});
after(() => stage?.close());

const press = (key) => page.keyboard.press(key);
const open = (hash) => page.evaluate((to) => (location.hash = to), hash);
const named = async (name) => (await stage.ask('person.list')).filter((one) => one.name === name);
const doubles = () => stage.ask('double.list');
const pair = (name) => page.getByRole('group', { name });

test('somebody is added a second time, and stands among the likely doubles', async () => {
  await open('#/people');
  await focusTo(page, page.getByRole('textbox', { name: 'Name', exact: true }));
  await page.keyboard.type('Cllr David Parson');
  await press('Enter');
  await page.getByRole('article', { name: 'David Parson' }).waitFor();
  await focusTo(page, page.getByRole('link', { name: 'Likely doubles' }), 'Enter');
  await pair('Cllr David Parson and Cllr David Parsons CBE').waitFor();
  await page.getByText('Names one letter apart.').waitFor();
  await assertAccessible(page, 'likely doubles');
  await assertFits(page, 'likely doubles');
});

test('the two are merged, and taken apart again by one step back', async () => {
  await focusTo(page, page.getByRole('button', { name: 'Merge, and keep Cllr David Parsons CBE' }), 'Enter');
  await page
    .getByText('Cllr David Parson is now Cllr David Parsons CBE. Ctrl Z takes them apart again.')
    .first()
    .waitFor();
  await page.getByText('Nobody stands in the book twice').waitFor();
  const [kept] = await named('David Parsons CBE');
  assert.deepEqual([kept.aliases, (await named('David Parson')).length], [['Cllr David Parson'], 0]);
  await until('the focus to have stayed on the page', async () => !(await isFocused(page.locator('body'))));
  await press('Control+z');
  await pair('Cllr David Parson and Cllr David Parsons CBE').waitFor();
  assert.deepEqual((await named('David Parsons CBE'))[0].aliases, []);
});

test('they are kept apart, and that is taken back', async () => {
  await focusTo(page, page.getByRole('button', { name: 'They are two different people' }), 'Enter');
  const back = page.getByRole('button', {
    name: 'Take back that Cllr David Parsons CBE and Cllr David Parson are two people',
  });
  await back.waitFor();
  assert.equal((await doubles()).likely.length, 0);
  await until('the focus to be by', () => isFocused(back));
  await press('Enter');
  await pair('Cllr David Parson and Cllr David Parsons CBE').waitFor();
});

test('two whose names are not alike are merged from the page of either', async () => {
  const [parson] = await named('David Parson');
  await open(`#/people/people?person=${parson.id}`);
  await focusTo(page, page.getByRole('combobox', { name: 'Merge with' }));
  await page.keyboard.type('Povey');
  await page.getByRole('option', { name: /Andrew Povey/ }).waitFor();
  await press('ArrowDown');
  await press('Enter');
  await pair('Cllr David Parson and Cllr Andrew Povey').waitFor();
  await focusTo(page, page.getByRole('button', { name: 'Merge, and keep Cllr Andrew Povey' }), 'Enter');
  await page.getByRole('article', { name: 'Andrew Povey' }).waitFor();
  assert.equal((await named('David Parson')).length, 0);
  await until('the focus to have stayed on the page', async () => !(await isFocused(page.locator('body'))));
  await press('Control+z');
  await until('the two to be two again', async () => (await named('David Parson')).length === 1);
  // The page of the one who went asks once more for them; the browser logs that they are gone.
  assert.deepEqual(
    stage.wrong.filter((line) => !line.includes('422')),
    [],
  );
});
