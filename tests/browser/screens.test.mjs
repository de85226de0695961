// Every screen, in light and dark, keeps axe's rules and fits the window, also at 200 %.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, assertFits, openScreens } from './stage.mjs';

/** The screens of the sample book, each with what shows that it is there. */
async function screens(ask) {
  const today = await ask('today.show');
  const { bodies } = await ask('book.shelf');
  const body = bodies[0].id;
  const { meetings } = await ask('body.show', { body });
  const parsons = (await ask('person.list')).find((one) => one.name.includes('Parsons')).id;
  const held = meetings.find((meeting) => meeting.day === '2011-01-18').id;
  return [
    ['Today', '#/', today.printed],
    ['Meetings of a body', `#/bodies/${body}/meetings`, 'Add a meeting'],
    ['Members of a body', `#/bodies/${body}/members`, 'Add a member or substitute'],
    ['Attendance of a body', `#/bodies/${body}/attendance`, '34 of 42 attendances, 81.0 %'],
    ['Papers of a body', `#/bodies/${body}/papers`, 'Carers’ allowance'],
    ['Rules of a body', `#/bodies/${body}/rules`, 'Quorum'],
    ['A new body', '#/bodies/new', 'Start a body'],
    ['People', '#/people/people', 'Add a person'],
    ['Likely doubles', '#/people/doubles', 'Nobody stands in the book twice'],
    ['A person', `#/people/people?person=${parsons}`, 'Sits and has sat'],
    ['Political groups', '#/people/groups', 'Add a political group'],
    ['Authorities', '#/people/authorities', 'Add an authority'],
    ['Dates', '#/calculators/dates', 'Closed days'],
    ['Six months', '#/calculators/six-months', 'Approved absences'],
    ['Political balance', '#/calculators/balance', 'Share of all seats'],
    ['Book', '#/book', 'Is the record sound?'],
    ['Preparing a meeting', `#/meetings/${held}/prepare`, 'The meeting'],
    ['In the room', `#/meetings/${held}/room`, 'Minutes'],
    ['The room’s screen', `#/screen/${held}`, 'The meeting has ended'],
    ['The notice', `#/papers/notice?meeting=${held}`, 'Save as PDF'],
    ['The register', `#/papers/register?meeting=${held}`, 'Blank rows'],
    ['The membership', `#/papers/membership?body=${body}`, 'As on'],
    ['The attendance paper', `#/papers/attendance?body=${body}`, 'All listed substitutes'],
    ['The note', `#/meetings/${held}/note`, 'Decisions and actions'],
    ['No such page', '#/elsewhere', 'There is no such page'],
  ];
}

for (const scheme of ['light', 'dark']) {
  for (const zoom of [1, 2]) {
    test(`screens in ${scheme} at ${zoom * 100} %`, async (t) => {
      const stage = await openScreens({ scheme, zoom });
      try {
        for (const [name, hash, shows] of await screens(stage.ask)) {
          await t.test(name, async () => {
            await stage.page.evaluate((to) => (location.hash = to), hash);
            await stage.page.getByText(shows).first().waitFor({ state: 'attached' });
            await stage.settled();
            await assertAccessible(stage.page, name);
            await assertFits(stage.page, name);
            if (scheme === 'light' && zoom === 1) await stage.atRest();
          });
        }
        assert.deepEqual(stage.wrong, [], 'nothing goes wrong behind the screens');
      } finally {
        await stage.close();
      }
    });
  }
}

test('a book with nothing in it says what to do', async () => {
  const stage = await openScreens({ kind: 'new' });
  try {
    await stage.page.getByText('This book is empty').waitFor();
    await assertAccessible(stage.page, 'the empty book');
    assert.deepEqual(stage.wrong, []);
  } finally {
    await stage.close();
  }
});
