import { render, screen } from '@testing-library/svelte';
import user from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeAll, expect, test, vi } from 'vitest';
import Menu from '../src/parts/Menu.svelte';

// jsdom knows no popover: a shown one is an element like any other.
beforeAll(() => {
  HTMLElement.prototype.showPopover = function (this: HTMLElement): void {
    this.removeAttribute('popover');
  };
});

function setUp() {
  const [up, remove] = [vi.fn(), vi.fn()];
  render(Menu, {
    label: 'More for Ruth Cadbury',
    items: [
      { label: 'Move up', does: up, keys: 'Alt ↑' },
      { label: 'Remove', does: remove, off: 'She has been marked present' },
    ],
  });
  return { up, remove, button: screen.getByRole('button', { name: 'More for Ruth Cadbury' }) };
}

test('it opens on its first item, arrows go round, Enter does it and gives the focus back', async () => {
  const { up, button } = setUp();
  await user.click(button);
  const items = await screen.findAllByRole('menuitem');
  await vi.waitFor(() => expect(document.activeElement).toBe(items[0]));
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(up).toHaveBeenCalledOnce();
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button);
});

test('Escape closes it and nothing is done; what cannot be done says why', async () => {
  const { up, remove, button } = setUp();
  button.focus();
  await user.keyboard('{ArrowUp}');
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('She has been marked present'));
  await user.keyboard('{Enter}{Escape}');
  expect(document.activeElement).toBe(button);
  expect([up, remove].flatMap((done) => done.mock.calls)).toEqual([]);
});

test('it passes axe while it is open', async () => {
  const { button } = setUp();
  await user.click(button);
  await screen.findAllByRole('menuitem');
  const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(found.violations.map((violation) => violation.id)).toEqual([]);
});
