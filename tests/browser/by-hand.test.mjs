// From an empty book to a note, by hand: the body, its seats and members, a meeting, its agenda, its roll and its minutes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from '../support/processes.mjs';
import { openScreens } from './stage.mjs';

let stage;
let page;
before(async () => {
  stage = await openScreens({ kind: 'new' });
  page = stage.page;
});
after(() => stage?.close());

const field = (name) => page.getByRole('textbox', { name });
const button = (name) => page.getByRole('button', { name, exact: true });
const link = (name) => page.getByRole('link', { name, exact: true });
const onTheRoll = (name) => page.getByRole('listbox', { name: 'Members by group' }).getByRole('option', { name });
const bodyPage = async () =>
  stage.ask('body.show', {
    body: (await stage.ask('book.shelf')).bodies[0].id,
  });

test('a body is started', async () => {
  await link('Start a body').click();
  await field('Full name').fill('Harbour Board');
  await field('Its year begins').fill('1 September 2010');
  await field('Its year ends').fill('31 August 2011');
  await button('Start the body').click();
  await page.getByRole('heading', { level: 1, name: 'Harbour Board' }).waitFor();
  assert.equal((await bodyPage()).full_name, 'Harbour Board');
});

test('its members are added by name', async () => {
  for (const [name, authority] of [
    ['Cllr Ann Avery', 'Wells Council'],
    ['Cllr Bilal Baig', 'Cley Council'],
    ['Dr Carys Pŵyl', 'Wells Council'],
  ]) {
    await page.getByRole('combobox', { name: 'Name' }).fill(name);
    await page.getByRole('option', { name: new RegExp(`Add “${name}”`) }).click();
    await page.getByRole('combobox', { name: 'Authority' }).fill(authority);
    await page
      .getByRole('option', { name: new RegExp(authority) })
      .first()
      .click();
    await button('Add to the body').click();
    await page.getByText(`Added ${name}`).first().waitFor();
  }
  const members = (await bodyPage()).groups.flatMap((group) => group.members);
  assert.deepEqual(
    members.map((member) => member.name),
    ['Ann Avery', 'Bilal Baig', 'Carys Pŵyl'],
  );
});

test('a meeting and its agenda are made', async () => {
  await page.getByRole('link', { name: 'Meetings', exact: true }).click();
  await field('Date').fill('18/1/11');
  await field('Begins').fill('11.30');
  await field('Venue').fill('The Custom House');
  await button('Add the meeting').click();
  await page
    .getByRole('link', { name: /18 January 2011/ })
    .first()
    .click();
  await field('New item').fill('Dredging');
  await page.keyboard.press('Enter');
  await page.keyboard.type('12.15 Moorings');
  await page.keyboard.press('Enter');
  await field('Title of item 2').waitFor();
  assert.equal(await field('Title of item 2').inputValue(), 'Moorings');
});

test('the roll is called and the minutes are typed', async () => {
  // The meeting was years ago: it is written up, not started.
  await button('Record it as held').click();
  await page.getByRole('region', { name: 'Minutes' }).waitFor();
  await onTheRoll('Ann Avery').click();
  await page.keyboard.press('p');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('a');
  await onTheRoll('Carys Pŵyl').click();
  await page.keyboard.press('p');
  await page.getByRole('textbox', { name: 'New line: Point' }).click();
  await page.keyboard.type('The channel has silted by 0.4 m since May.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+2');
  await page.keyboard.type('That dredging be tendered for.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+3');
  await page.keyboard.type('Draw up the tender.');
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
});

test('the note says all of it', async () => {
  await link('Note').click();
  const note = page.getByRole('article');
  await note.getByText('That dredging be tendered for.').waitFor();
  await until('the last words to be in the note', async () =>
    (await note.textContent()).includes('Draw up the tender.'),
  );
  const text = (await note.textContent()).replace(/\s+/g, ' ');
  for (const fact of [
    'Harbour Board',
    'The Custom House',
    'Ann Avery',
    'Apologies',
    'Bilal Baig',
    'Carys Pŵyl',
    'Dredging',
  ]) {
    assert.ok(text.includes(fact), `the note has ${fact}: ${text}`);
  }
  await page.getByRole('img', { name: /^Page 1 of/ }).waitFor();
  assert.deepEqual(stage.wrong, []);
});
