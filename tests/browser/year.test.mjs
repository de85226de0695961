// A body’s year by keyboard: somebody changes group in the middle of it, the next year begins as this one ended, and the rules
// of a set are taken over once it is seen what would change.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from '../support/processes.mjs';
import { focusTo, isFocused } from './keys.mjs';
import { assertAccessible, assertFits, openScreens } from './stage.mjs';

let stage;
let page;
let body;
before(async () => {
  stage = await openScreens();
  page = stage.page;
  body = (await stage.ask('book.shelf')).bodies[0].id;
});
after(() => stage?.close());

const show = (year) => stage.ask('body.show', { body, year });
const open = (tab) => page.evaluate((to) => (location.hash = to), `#/bodies/${body}/${tab}`);

const tabTo = (control, key) => focusTo(page, control, key);

test('a member changes group from a day on', async () => {
  await open('members');
  await tabTo(page.getByRole('button', { name: 'Change Richard Stay' }), 'Enter');
  await tabTo(page.getByRole('button', { name: 'Change from a day on' }), 'Enter');
  await assertAccessible(page, 'a change from a day on');
  await until('the day to have the focus', () => isFocused(page.getByRole('textbox', { name: 'From', exact: true })));
  await page.keyboard.type('1 Feb 2011');
  await tabTo(page.getByRole('group', { name: 'Richard Stay' }).getByRole('combobox', { name: 'Political group' }));
  await page.keyboard.type('Lab');
  await page.keyboard.press('Tab');
  await tabTo(page.getByRole('button', { name: 'Change from that day' }), 'Enter');
  const labour = async () => (await show()).groups.find((group) => group.name === 'Labour').members;
  await until('Richard Stay to sit for Labour', async () => (await labour()).length === 5);
  assert.equal((await labour()).at(-1).dates, 'from 1 February 2011');
  await page.getByText('Conservative has 1 vacancy').waitFor();
  await page.getByText('1 vacancy', { exact: true }).first().waitFor();
});

test('a new year begins as this one ended, and says what it left out', async () => {
  const { groups, years } = await show();
  const povey = groups.flatMap((group) => group.members).find((member) => member.name === 'Andrew Povey');
  await stage.ask('membership.change', { membership: povey.id, to_day: '31 May 2011' });
  await open('rules');
  await tabTo(page.getByRole('checkbox', { name: 'With their offices' }), ' ');
  await tabTo(page.getByRole('button', { name: 'Start the year' }), 'Enter');
  await page.getByRole('heading', { name: 'Carried over from 2010/11: 13 members and 5 substitutes' }).waitFor();
  await page.getByText('Andrew Povey left on 31 May 2011.').waitFor();
  await page.getByText(/^No office was carried over: David Parsons CBE \(Chairman\)/).waitFor();
  await until('what became of it to have the focus', () =>
    isFocused(page.getByRole('heading', { name: /^Carried over from 2010\/11/ })),
  );
  await assertAccessible(page, 'a year carried over');
  await assertFits(page, 'a year carried over');
  const after = await show();
  assert.deepEqual([after.years.length, after.years[0].label], [years.length + 1, '2011/12']);
  await tabTo(page.getByRole('button', { name: 'I have read this' }), 'Enter');
  await page.getByRole('heading', { name: /^Carried over/ }).waitFor({ state: 'detached' });
  await until('the focus to have stayed on the page', async () => !(await isFocused(page.locator('body'))));
});

test('a set of rules is taken once it is seen what would change', async () => {
  await open('rules');
  await tabTo(page.getByRole('combobox', { name: 'The rules of' }), 'End');
  await page.keyboard.press('Enter');
  await page.getByText('23 rules would change').waitFor();
  await page.getByRole('row', { name: 'Quorum: divided by 3 4' }).waitFor();
  await assertAccessible(page, 'what would change');
  await tabTo(page.getByRole('button', { name: 'Take these rules' }), 'Enter');
  await until('the rules to be a council’s', async () => (await show()).profile.quorum.minimum === 3);
  await page.keyboard.press('Control+z');
  await until('the rules to be the board’s again', async () => (await show()).profile.quorum.minimum === 0);
});

test('a rule that makes no sense stays in its field, and out of the book', async () => {
  const field = page.getByRole('textbox', { name: 'divided by' });
  await until('the board’s number to be shown again', async () => (await field.inputValue()) === '3');
  await field.fill('0');
  await field.press('Tab');
  await page.getByText(/A quorum of 1\/0 of the seats cannot be met\./).waitFor();
  assert.equal((await show()).profile.quorum.denominator, 3);
  await field.press('Escape');
  await until('the book’s number to stand again', async () => (await field.inputValue()) === '3');
  // The refusals are told where they happen; the browser logs their status as well.
  assert.deepEqual(
    stage.wrong.filter((line) => !line.includes('422')),
    [],
  );
});
