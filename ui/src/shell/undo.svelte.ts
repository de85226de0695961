// Undo and redo, anywhere: first what is typed is saved, then the book's last operation is undone, and the status line says which.
import { call, type Refusal } from '../ipc/call';
import { flushAll } from '../ipc/typing';
import { text } from '../text';
import { say } from './status.svelte';

let under = $state(0);

/** Says whether something is being undone or done again; reactive. */
export function isUndoing(): boolean {
  return under > 0;
}

/** Undoes the last operation on the book, after saving what is typed. Resolves to true if it went through. */
export function undo(): Promise<boolean> {
  return step('undo', text.shell.undone);
}

/** Does again what was last undone. Resolves to true if it went through. */
export function redo(): Promise<boolean> {
  return step('redo', text.shell.redone);
}

async function step(name: 'undo' | 'redo', done: (said: string) => string): Promise<boolean> {
  under += 1;
  try {
    await flushAll();
    say(done((await call(name, {})).label));
    return true;
  } catch (thrown) {
    const { message, hint } = thrown as Refusal;
    say(`${message} ${hint}`.trim(), 'bad');
    return false;
  } finally {
    under -= 1;
  }
}
