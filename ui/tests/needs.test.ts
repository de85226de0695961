// Today’s list: a line leads to where it is settled; one that stands for many opens to each of them.
import { render, screen, within } from '@testing-library/svelte';
import user from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import type { Need } from '../src/ipc/generated';
import Needs from '../src/screens/today/Needs.svelte';

const target = { screen: 'six_months' } as const;
const one: Need = { tone: 'soon', title: 'Publish the agenda', detail: '', verb: 'Open agenda', target, many: [] };
const parts = ['Ash', 'Birch', 'Cedar', 'Damson'].map((name) => ({
  title: `Nothing is said of ${name}`,
  detail: '18 January',
  verb: 'Look',
  target,
}));
const many: Need = {
  tone: 'record',
  title: '4 times nothing is said of members at meetings',
  detail: 'Improvement Programme Board',
  verb: '',
  target: null,
  many: parts,
};

test('many of a kind open by keyboard to each of them, say that they are open, and close again', async () => {
  const { container } = render(Needs, { needs: [one, many] });
  screen.getByRole('link', { name: 'Open agenda: Publish the agenda' });
  expect(screen.queryByText('Nothing is said of Ash')).toBeNull();

  const show = screen.getByRole('button', { name: `Show: ${many.title}` });
  expect(show.getAttribute('aria-expanded')).toBe('false');
  show.focus();
  await user.keyboard('{Enter}');
  const hide = screen.getByRole('button', { name: `Hide: ${many.title}` });
  expect(document.activeElement, 'the focus stays on the button').toBe(hide);
  expect(hide.getAttribute('aria-expanded')).toBe('true');
  const list = document.getElementById(hide.getAttribute('aria-controls') ?? '');
  if (!list) throw new Error('the button must name what it opens');
  expect(within(list).getAllByRole('link')).toHaveLength(4);
  within(list).getByRole('link', { name: 'Look: Nothing is said of Cedar' });
  const found = await axe.run(container, { rules: { 'heading-order': { enabled: false } } });
  expect(found.violations).toEqual([]);

  await user.keyboard('{Enter}');
  expect(screen.queryByText('Nothing is said of Ash')).toBeNull();
});
