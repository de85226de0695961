import { render, screen } from '@testing-library/svelte';
import user from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import Combobox from '../src/parts/Combobox.svelte';

const people = [
  { id: 'p', label: 'David Parsons', detail: 'Leicestershire CC' },
  { id: 'w', label: 'Sir David Williams', detail: 'Richmond upon Thames LB' },
  { id: 'n', label: 'Teresa O’Neill', detail: 'Bexley LB' },
  { id: 's', label: 'Jill Shortland', off: 'Already a member' },
];

function setUp(): { chosen: ReturnType<typeof vi.fn>; added: ReturnType<typeof vi.fn>; field: HTMLInputElement } {
  const chosen = vi.fn();
  const added = vi.fn();
  render(Combobox, { label: 'Councillor', choices: people, onchoose: chosen, onnew: added });
  return { chosen, added, field: screen.getByRole('combobox', { name: 'Councillor' }) };
}

const options = (): (string | undefined)[] =>
  screen.queryAllByRole('option').map((option) => option.textContent?.trim());

test('letters find words of a name, arrow keys move, Enter takes', async () => {
  const { chosen, field } = setUp();
  await user.type(field, 'dav');
  expect(options()).toEqual([
    'David Parsons Leicestershire CC',
    'Sir David Williams Richmond upon Thames LB',
    'Add “dav”',
  ]);
  await user.keyboard('{ArrowDown}');
  const active = field.getAttribute('aria-activedescendant') ?? '';
  expect(document.getElementById(active)?.textContent, 'the reader hears the option').toContain('Williams');
  await user.keyboard('{Enter}');
  expect(chosen).toHaveBeenCalledExactlyOnceWith(people[1]);
  expect(field.value).toBe('Sir David Williams');
  expect(field.getAttribute('aria-expanded')).toBe('false');
});

test('an apostrophe need not be the printed one', async () => {
  const { chosen, field } = setUp();
  await user.type(field, "o'nei{Enter}");
  expect(chosen).toHaveBeenCalledExactlyOnceWith(people[2]);
});

test('what cannot be chosen stays in sight, says why, and is not taken', async () => {
  const { chosen, field } = setUp();
  await user.type(field, 'jill');
  expect(options()[0]).toContain('Already a member');
  await user.click(screen.getByRole('option', { name: /Jill/ }));
  expect(chosen).not.toHaveBeenCalled();
});

test('a name that is not there can be added', async () => {
  const { added, field } = setUp();
  await user.type(field, 'Jo Webb{Enter}');
  expect(added).toHaveBeenCalledExactlyOnceWith('Jo Webb');
});

test('a list that grows while one goes about in it leaves the choice where it was', async () => {
  const chosen = vi.fn();
  const { rerender } = render(Combobox, { label: 'Councillor', choices: people, onchoose: chosen });
  await user.type(screen.getByRole('combobox'), 'dav{ArrowDown}');
  await rerender({ choices: [{ id: 'd', label: 'David Able' }, ...people] });
  await user.keyboard('{Enter}');
  expect(chosen).toHaveBeenCalledExactlyOnceWith(people[1]);
});

test('a list that comes late is taken from, not the offer to add that stood alone before', async () => {
  const [chosen, added] = [vi.fn(), vi.fn()];
  const { rerender } = render(Combobox, { label: 'Councillor', choices: [], onchoose: chosen, onnew: added });
  await user.type(screen.getByRole('combobox'), 'David Parsons');
  await rerender({ choices: people });
  await user.keyboard('{Enter}');
  expect([chosen.mock.calls, added.mock.calls]).toEqual([[[people[0]]], []]);
});

test('half a name left behind goes back to what was chosen', async () => {
  const { field } = setUp();
  await user.type(field, 'parsons{Enter}');
  await user.type(field, 'xyz');
  await user.tab();
  expect(field.value).toBe('David Parsons');
});

test('it passes axe, open and closed', async () => {
  const { field } = setUp();
  for (const keys of ['dav', '{Escape}']) {
    await user.type(field, keys);
    const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(found.violations.map((violation) => violation.id)).toEqual([]);
  }
});
