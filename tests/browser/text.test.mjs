// Whatever is typed is text: markup in a name or a decision is shown, never obeyed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from '../support/processes.mjs';
import { nextMeeting, openScreens } from './stage.mjs';

const MARKUP = '<img src=x onerror="document.title=\'obeyed\'">';
let stage;
let body;
let meeting;

before(async () => {
  stage = await openScreens();
  let year;
  ({ body, year, meeting } = await nextMeeting(stage));
  const person = await stage.ask('person.add', {
    name: `Cllr Mallory ${MARKUP}`,
  });
  await stage.ask('membership.add', { year, kind: 'member', person });
  await stage.ask('meeting.step', { meeting, to: 'in_session' });
  const item = (await stage.ask('meeting.show', { meeting })).agenda[0].id;
  await stage.ask('item.change', { item, title: `Item ${MARKUP}` });
  await stage.ask('entry.add', {
    item,
    kind: 'decision',
    wording: `Agreed ${MARKUP}`,
  });
});
after(() => stage?.close());

for (const [name, path] of [
  ['Today', () => ''],
  ['the members', () => `bodies/${body}/members`],
  ['the people', () => 'people/people'],
  ['preparing', () => `meetings/${meeting}/prepare`],
  ['the room', () => `meetings/${meeting}/room`],
  ['the note', () => `meetings/${meeting}/note`],
]) {
  test(`markup is text in ${name}`, async () => {
    const { page } = stage;
    await stage.goTo(path());
    await stage.settled();
    if (name !== 'Today') await until('the markup to be shown', () => page.evaluate(shown, MARKUP));
    assert.equal(await page.locator('img').count(), 0, 'no image was made of it');
    assert.notEqual(await page.title(), 'obeyed');
    assert.deepEqual(stage.wrong, []);
  });
}

/** Whether the markup can be read on the page, as text or in a field. */
function shown(markup) {
  const fields = [...document.querySelectorAll('input, textarea')].map((field) => field.value);
  return [document.body.textContent, ...fields].some((text) => text.includes(markup));
}
