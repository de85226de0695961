// A refusal that belongs to no field is said in the status line.
import type { Refusal } from '../../ipc/call';
import { say } from '../../shell/status.svelte';

/** Says a refusal: what happened, and what can be done. */
export function refused(error: Refusal): void {
  say(`${error.message} ${error.hint}`.trim(), 'bad');
}

/** Waits for something asked of the book, and says a refusal. */
export function ask(asked: Promise<unknown>): void {
  asked.catch(refused);
}
