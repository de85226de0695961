import { render, screen } from '@testing-library/svelte';
import user from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import Host from './ReorderHost.svelte';

const names = (): (string | null)[] => screen.getAllByRole('button').map((button) => button.textContent);

test('Alt and an arrow key move a row, which keeps the focus, and stop at the ends', async () => {
  const moved = vi.fn();
  render(Host, { names: ['Parsons', 'Fleming', 'Stay'], moved });
  screen.getByRole('button', { name: 'Parsons' }).focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(names()).toEqual(['Fleming', 'Parsons', 'Stay']);
  await vi.waitFor(() => expect(document.activeElement?.textContent, 'the row keeps the focus').toBe('Parsons'));
  await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
  expect(names()).toEqual(['Fleming', 'Stay', 'Parsons']);
  expect(moved.mock.calls, 'the end is the end').toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test('an arrow key alone moves nothing', async () => {
  const moved = vi.fn();
  render(Host, { names: ['Parsons', 'Fleming'], moved });
  screen.getByRole('button', { name: 'Parsons' }).focus();
  await user.keyboard('{ArrowDown}');
  expect(moved).not.toHaveBeenCalled();
});
