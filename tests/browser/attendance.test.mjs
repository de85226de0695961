// The attendance table by keyboard alone: every mark can be gone to, and says what lies behind it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, assertFits, openScreens } from './stage.mjs';

let stage;
let page;
let body;
before(async () => {
  stage = await openScreens();
  page = stage.page;
  body = (await stage.ask('book.shelf')).bodies[0].id;
  await page.evaluate((to) => (location.hash = to), `#/bodies/${body}/attendance`);
  await table().waitFor();
});
after(() => stage?.close());

const table = () =>
  page.getByRole('grid', {
    name: 'Attendance of the Improvement Programme Board',
  });
const focused = () =>
  page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim());
const press = async (...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

test('arrow keys go from mark to mark, and each says what lies behind it', async () => {
  await page.getByRole('checkbox', { name: 'List every substitute' }).focus();
  await press('Tab');
  assert.equal(await focused(), 'Yes. Present.');
  await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight');
  assert.equal(await focused(), 'No · A. Apologies; no substitute.');
  await page.getByText('Richard Stay · Tuesday 18 January 2011, 11.30am').waitFor();
  await press('End');
  assert.equal(await focused(), '1 of 3, 33.3 %');
  await press('Home');
  assert.equal(await focused(), 'Richard Stay');
  await press('Control+End');
  assert.equal(await focused(), '37 of 42, 88.1 %');
  await press('ArrowUp');
  assert.equal(await focused(), '34 of 42, 81.0 %');
  await press('Control+Home');
  assert.match(await focused(), /^9 Sep 2010. 13 of 14 members present, 92.9 %; 14 of 14 seats filled, 100.0 %\.$/);
  assert.equal(await table().locator('[tabindex="0"]').count(), 1, 'Tab comes in at one place');
});

test('what is gone to is never under the heads', async () => {
  await page.setViewportSize({ width: 683, height: 384 });
  await press('Control+End', 'Control+Home', 'ArrowDown');
  for (let n = 0; n < 18; n += 1) {
    await press('ArrowDown');
    const hidden = await page.evaluate(() => {
      const { left, top, width, height } = document.activeElement.getBoundingClientRect();
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      return document.activeElement.contains(seen) ? null : document.activeElement.outerHTML;
    });
    assert.equal(hidden, null, 'the mark in focus is in sight');
  }
  await assertFits(page, 'the table at 200 %');
  await page.setViewportSize({ width: 1366, height: 768 });
});

test('marks can be letters with their key, and substitutes who never came be listed', async () => {
  await page.getByRole('combobox', { name: 'Marks' }).selectOption('letters');
  await page
    .getByRole('gridcell', {
      name: "U. Not present, reason not recorded; Teresa O'Neill stood in for the group.",
    })
    .waitFor();
  await page.getByText('Present as a substitute').waitFor();
  await page.getByRole('checkbox', { name: 'List every substitute' }).check();
  await page.getByRole('rowheader', { name: /Ken Taylor/ }).waitFor();
  await assertAccessible(page, 'the table in letters');
});

test('the table prints as it is in sight, and is saved as a list', async () => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a list' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Save as CSV' }).press('Enter');
  assert.equal((await download).suggestedFilename(), 'Attendance at the Improvement Programme Board 2010-11.csv');
  await page.getByRole('link', { name: 'Print attendance' }).press('Enter');
  await page.getByRole('img', { name: /^Page 1 of/ }).waitFor();
  assert.equal(await page.getByLabel('Marks').inputValue(), 'letters');
  assert.ok(await page.getByLabel('All listed substitutes').isChecked());
  await page.getByRole('link', { name: 'Back to the body' }).press('Enter');
  await page.getByRole('link', { name: 'Attendance', exact: true }).first().press('Enter');
  await table().waitFor();
});

test('a row leads to the person, whose record says how often they came', async () => {
  await page
    .getByRole('rowheader', { name: /Richard Stay/ })
    .getByRole('link')
    .click();
  await page.getByText('As a member 1 of 3, 33.3 % (apologies 1, reason not recorded 1)').waitFor();
  await assertAccessible(page, 'a person’s record');
  await page.getByRole('link', { name: 'Improvement Programme Board 2010/11' }).last().click();
  await table().waitFor();
});

test('a column leads to its meeting', async () => {
  await page.getByRole('link', { name: /^18 Jan 2011/ }).click();
  await page.getByRole('region', { name: 'Minutes' }).waitFor();
  assert.match(page.url(), /#\/meetings\/[^/]+\/room$/);
  assert.deepEqual(stage.wrong, []);
});
