// Undo and redo, anywhere: first what is typed is saved, then the book's last operation is undone, and the status line says which.
import { call, type Refusal } from '../ipc/call';
import { flushAll } from '../ipc/typing';
import { text } from '../text';
import { say } from './status.svelte';

/** Undoes the last operation on the book, after saving what is typed. */
export function undo(): Promise<void> {
  return step('undo', text.shell.undone);
}

/** Does again what was last undone. */
export function redo(): Promise<void> {
  return step('redo', text.shell.redone);
}

async function step(name: 'undo' | 'redo', done: (said: string) => string): Promise<void> {
  try {
    await flushAll();
    say(done((await call(name, {})).label));
  } catch (thrown) {
    const { message, hint } = thrown as Refusal;
    say(`${message} ${hint}`.trim(), 'bad');
  }
}
