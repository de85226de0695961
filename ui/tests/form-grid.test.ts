import { render, screen } from '@testing-library/svelte';
import user from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { connect } from '../src/ipc/call';
import type { Face } from '../src/ipc/face';
import NewBody from '../src/screens/body/NewBody.svelte';

test('what is missing is said by the name of its field, which has the focus, and nothing is asked of the book', async () => {
  const call = vi.fn(() => Promise.resolve('b'));
  connect({ opened: () => undefined, closing: () => Promise.resolve() }, {
    call,
    listen: () => undefined,
  } as unknown as Face);
  render(NewBody);
  const start = screen.getByRole('button', { name: 'Start the body' });
  await user.click(start);
  const name = screen.getByRole('textbox', { name: 'Full name' });
  const said = (): string | undefined => screen.getAllByRole('alert').at(-1)?.textContent.replace(/\s+/g, ' ').trim();
  expect(said()).toBe('“Full name” is missing. Fill it in, then try again.');
  expect(document.activeElement).toBe(name);
  await user.type(name, 'Planning Committee');
  await user.click(start);
  expect(said()).toBe('“Its year begins” is missing. Fill it in, then try again.');
  expect(call).not.toHaveBeenCalled();
});
