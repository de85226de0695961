import { fireEvent, render, screen } from '@testing-library/svelte';
import user from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import Host from './ReorderHost.svelte';

const rows = (): HTMLElement[] => screen.getAllByRole('listitem');
const names = (): (string | null)[] => rows().map((row) => row.textContent.trim());
const lines = (): (string | null)[] => rows().map((row) => row.getAttribute('data-gap'));
const grip = (name: string): HTMLElement => screen.getByRole('button', { name: `Move ${name}` });

beforeEach(() => {
  // jsdom lays nothing out and captures no pointer: each row is ten pixels high, one below the other.
  HTMLElement.prototype.setPointerCapture = () => undefined;
  HTMLElement.prototype.getBoundingClientRect = function (this: HTMLElement) {
    return new DOMRect(0, rows().indexOf(this) * 10, 100, 10);
  };
});

test('Alt and an arrow key move a row, which keeps the focus, and stop at the ends', async () => {
  const moved = vi.fn();
  render(Host, { names: ['Parsons', 'Fleming', 'Stay'], moved });
  const help = document.getElementById(grip('Parsons').getAttribute('aria-describedby') ?? '');
  expect(help?.textContent, 'the keys are told').toContain('Alt');
  grip('Parsons').focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(names()).toEqual(['Fleming', 'Parsons', 'Stay']);
  await vi.waitFor(() => expect(document.activeElement, 'the row keeps the focus').toBe(grip('Parsons')));
  await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
  expect(names()).toEqual(['Fleming', 'Stay', 'Parsons']);
  expect(moved.mock.calls, 'the end is the end').toEqual([
    ['Parsons', 1],
    ['Parsons', 2],
  ]);
});

test('an arrow key alone moves nothing', async () => {
  const moved = vi.fn();
  render(Host, { names: ['Parsons', 'Fleming'], moved });
  grip('Parsons').focus();
  await user.keyboard('{ArrowDown}');
  expect(moved).not.toHaveBeenCalled();
});

test('a row is dragged by its grip, and a line shows where it would go', async () => {
  const moved = vi.fn();
  render(Host, { names: ['Parsons', 'Fleming', 'Stay'], moved });
  const parsons = grip('Parsons');
  await fireEvent.pointerDown(parsons, { button: 0, clientY: 5 });
  await fireEvent.pointerMove(parsons, { clientY: 8 });
  expect(lines(), 'it would stay').toEqual([null, null, null]);
  await fireEvent.pointerMove(parsons, { clientY: 18 });
  expect(lines()).toEqual([null, null, 'above']);
  await fireEvent.pointerMove(parsons, { clientY: 99 });
  expect(lines()).toEqual([null, null, 'below']);
  await fireEvent.pointerUp(parsons);
  expect(names()).toEqual(['Fleming', 'Stay', 'Parsons']);
  expect(lines(), 'the line goes').toEqual([null, null, null]);
});
