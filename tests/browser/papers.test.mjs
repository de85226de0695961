// A body's papers: a standing notice is worded, and the attendance saved as a web page, by keyboard alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { until } from '../support/processes.mjs';
import { assertAccessible, openScreens } from './stage.mjs';

test('the papers of a body by keyboard', async () => {
  const stage = await openScreens();
  const { page, ask } = stage;
  const press = (key) => page.keyboard.press(key);
  try {
    const { bodies } = await ask('book.shelf');
    const body = bodies[0].id;
    await page.evaluate((to) => (location.hash = to), `#/bodies/${body}/papers`);

    await page.getByRole('button', { name: 'Change Location' }).press('Enter');
    await page.getByRole('group', { name: 'Location' }).getByLabel('What it says').focus();
    await press('Control+A');
    await page.keyboard.type('Follow the signs from the station.');
    await until('the words to be in the book', async () =>
      (await ask('standing.list', { body })).some(({ wording }) => wording === 'Follow the signs from the station.'),
    );
    const before = (await ask('standing.list', { body })).map(({ heading }) => heading);
    await press('Alt+ArrowUp');
    await until('it to stand one higher', async () => {
      const now = (await ask('standing.list', { body })).map(({ heading }) => heading);
      return now.indexOf('Location') === before.indexOf('Location') - 1;
    });

    await page.getByRole('link', { name: 'Attendance', exact: true }).last().press('Enter');
    await page.getByLabel('With attendance rates').press('Space');
    await page.getByRole('img', { name: 'Page 1 of 2' }).waitFor();
    await page.getByText('Read it as text').press('Enter');
    await page.getByText('Clarence Barrett (Independent Group)').waitFor();
    await assertAccessible(page, 'the attendance with its text');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Other forms' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Save as a web page' }).press('Enter');
    const file = await download;
    assert.equal(file.suggestedFilename(), 'Improvement Programme Board attendance 2010-11.html');
    const html = readFileSync(await file.path(), 'utf8');
    assert.ok(html.includes('34 of 42 attendances, 81.0 %'), 'as it was wanted on the screen');
    assert.deepEqual(stage.wrong, []);
  } finally {
    await stage.close();
  }
});

test('the membership that lies by for a meeting is that of its day', async () => {
  const stage = await openScreens();
  const { page, ask } = stage;
  try {
    const body = (await ask('book.shelf')).bodies[0].id;
    const of = await ask('body.show', { body });
    const stay = of.groups[0].members.find(({ name }) => name === 'Richard Stay');
    await ask('membership.change', { membership: stay.id, to_day: '31 January 2011' });
    const meeting = await ask('meeting.find', { body, day: '18 January 2011' });
    await page.evaluate((to) => (location.hash = to), `#/meetings/${meeting}/prepare`);
    await page.getByRole('link', { name: 'Membership' }).press('Enter');
    const day = page.getByRole('textbox', { name: 'As on' });
    await until('the day to be the meeting’s', async () => (await day.inputValue()) === 'Tuesday 18 January 2011');
    await page.getByText('Read it as text').press('Enter');
    await page.getByText('Richard Stay (until 31 January 2011)').waitFor();
    await day.fill('1/2/11');
    await day.press('Enter');
    await until('the day to be said in full', async () => (await day.inputValue()) === 'Tuesday 1 February 2011');
    await page.getByText('Richard Stay').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Back to the meeting' }).press('Enter');
    await page.getByRole('region', { name: 'Agenda' }).waitFor();
    assert.deepEqual(stage.wrong, []);
  } finally {
    await stage.close();
  }
});
