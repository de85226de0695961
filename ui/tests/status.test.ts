import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { say } from '../src/shell/status.svelte';
import StatusLine from '../src/shell/StatusLine.svelte';

const told = (): Element | null => screen.getAllByRole('status').at(-1)?.firstElementChild ?? null;

test('what is said twice is told twice: each time is an element of its own', async () => {
  render(StatusLine, { help: () => undefined });
  say('Undone: Type under item 4');
  await vi.waitFor(() => expect(told()?.textContent).toBe('Undone: Type under item 4'));
  const first = told();
  say('Undone: Type under item 4');
  await vi.waitFor(() => expect(told()).not.toBe(first));
  expect(told()?.textContent).toBe('Undone: Type under item 4');
});
