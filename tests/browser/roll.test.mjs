// The roll by keyboard: a letter marks, an apology offers a substitute, and the quorum is said as it changes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from '../support/processes.mjs';
import { openScreens, roomOf } from './stage.mjs';

let stage;
let meeting;
before(async () => {
  stage = await openScreens();
  ({ meeting } = await roomOf(stage));
});
after(() => stage?.close());

const outcome = async (name) => {
  const { roll } = await stage.ask('meeting.show', { meeting });
  const rows = roll.groups.flatMap((group) => [...group.members, ...group.substitutes]);
  return rows.find((row) => row.name.includes(name))?.outcome;
};

test('P marks present and A apologies, which offers who could stand in', async () => {
  const { page } = stage;
  await page.getByRole('option', { name: /Stay/ }).click();
  await page.keyboard.press('p');
  await until('Cllr Stay to be present', async () => (await outcome('Stay')) === 'present');
  await page.keyboard.press('a');
  await until('Cllr Stay to have sent apologies', async () => (await outcome('Stay')) === 'apologies');
  await page.getByText(/^Who stands in for .*Stay\?$/).waitFor();
});

test('M marks the rest present, and the quorum line says so', async () => {
  const { page } = stage;
  await page.getByRole('option', { name: /Parsons/ }).click();
  await page.keyboard.press('m');
  await until('the others to be present', async () => (await outcome('Parsons')) === 'present');
  await page.getByText(/13 of 14 voting members/).waitFor();
  assert.equal(await outcome('Stay'), 'apologies', 'the rest are those not yet marked');
  assert.deepEqual(stage.wrong, []);
});

test('a substitute takes the chair for a reason that is typed', async () => {
  const { page } = stage;
  const { roll } = await stage.ask('meeting.show', { meeting });
  const stay = roll.groups.flatMap((group) => group.members).find((row) => row.name.includes('Stay')).person;
  const [choice] = await stage.ask('roll.substitutes', { meeting, member: stay });
  await stage.ask('roll.substitute', { meeting, member: stay, person: choice.person });
  await stage.goTo(`meetings/${meeting}/prepare`);
  await page.getByRole('button', { name: 'Somebody takes the chair' }).click();
  await page.getByRole('combobox', { name: 'Who' }).selectOption({ label: choice.name });
  await page.getByRole('button', { name: 'Put in the chair' }).click();
  await page.getByText(/is a substitute, who by the rules does not take the chair\./).waitFor();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Nobody else would.');
  await page.getByRole('button', { name: 'Put in the chair' }).click();
  const chair = async () => (await stage.ask('meeting.show', { meeting })).chair?.person;
  await until('the substitute to be in the chair', async () => (await chair()) === choice.person);
});
