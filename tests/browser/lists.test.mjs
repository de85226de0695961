// A list of members comes in by the keyboard alone, is shown row by row, and goes again with one undo.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, assertFits, openScreens } from './stage.mjs';

const LIST = `Name;Party;Council;Role;From;E-mail
Cllr David Parsons CBE;Conservative;Leicestershire CC;Chairman;;dp@example.org
Cllr Ann Other;Conservative;Kent CC;Member;1 February 2011;
Cllr Late;Labour;;;1 September 2011;
`;

for (const [scheme, zoom] of [
  ['light', 1],
  ['dark', 2],
]) {
  test(`a list is imported by keyboard, in ${scheme} at ${zoom * 100} %`, async () => {
    const stage = await openScreens({ scheme, zoom });
    const { page, ask } = stage;
    try {
      const body = await ask('body.find');
      const members = async () => {
        const { groups } = await ask('body.show', { body });
        return groups.flatMap((group) => group.members.map((member) => member.name));
      };
      const before = await members();
      await page.evaluate((to) => (location.hash = to), `#/bodies/${body}/members`);
      const press = async (role, name) => {
        await page.getByRole(role, { name }).focus();
        await page.keyboard.press('Enter');
      };
      await press('link', 'Import a list of members');
      await page.getByText('Every row is shown before anything is changed.').waitFor();
      await assertAccessible(page, 'Import, with no file yet');

      const chooser = page.waitForEvent('filechooser');
      await press('button', 'Choose a file');
      await (
        await chooser
      ).setFiles({
        name: 'list.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(LIST),
      });
      await page.getByText('list.csv, read as text in UTF-8, separated by semicolons.').waitFor();
      await page.getByText('The book has no authority “Kent CC”.').waitFor();
      await page.getByText('1 September 2011 is outside the year').waitFor();
      await stage.settled();
      await assertAccessible(page, 'Import, with its rows');
      await assertFits(page, 'Import, with its rows');
      assert.deepEqual(await members(), before, 'nothing is changed by looking');

      const kent = page.getByLabel('Kent CC, in row 3');
      await kent.focus();
      await page.keyboard.press('m');
      await page.keyboard.press('Enter');
      await page.getByText('The book has no authority “Kent CC”.').waitFor({ state: 'detached' });
      assert.equal(
        await page.evaluate(() => document.activeElement?.tagName),
        'SELECT',
        'the focus stays in the answer',
      );
      await press('button', 'Add 1 person, leave out 1 row');
      await page
        .getByRole('heading', {
          name: 'Added 1 member (1 person, 1 authority new to the book).',
        })
        .waitFor();
      assert.deepEqual(await members(), [...before.slice(0, 6), 'Ann Other', ...before.slice(6)], 'last in her group');
      await stage.settled();
      await assertAccessible(page, 'Import, done');

      await press('button', 'Undo the import');
      await page.getByRole('button', { name: /^Add 1 person/ }).waitFor();
      assert.deepEqual(await members(), before, 'one undo takes it all back');
      assert.deepEqual(stage.wrong, [], 'nothing goes wrong behind the screens');
    } finally {
      await stage.close();
    }
  });
}
