// A form in which records are added one after the other: it is free for the next at once, and nothing typed into it is lost.
import { onDestroy } from 'svelte';
import type { Refusal } from '../ipc/face';
import { lost } from '../ipc/typing';

/** What stands in such a form, and how to add it. Bind the fields to the parts of `typed`. */
export interface Adding<T> {
  readonly typed: T;
  /** Why the one that stands in it was refused. */
  readonly error: Refusal | undefined;
  /**
   * Adds what is typed, and empties the form. What is refused comes back to be mended; where the clerk has begun the next by then,
   * or has gone, the status line says it. Resolves to true if it went through.
   */
  add(): Promise<boolean>;
}

/**
 * Makes one. Call it while a component is being set up. `blank` is the empty form; `send` asks the book; `next` goes to where the
 * next record begins.
 */
export function adding<T extends object>(
  blank: T,
  send: (typed: T) => Promise<unknown>,
  next: () => void = () => undefined,
): Adding<T> {
  const typed = $state({ ...blank });
  let error = $state.raw<Refusal | undefined>(undefined);
  let under = 0;
  let gone = false;
  onDestroy(() => (gone = true));

  return {
    typed,
    get error() {
      return error;
    },
    async add() {
      const given = $state.snapshot(typed) as T;
      // Pressed twice.
      if (under > 0 && isBlank()) return false;
      Object.assign(typed, blank);
      error = undefined;
      next();
      under += 1;
      try {
        await send(given);
        return true;
      } catch (thrown) {
        const why = thrown as Refusal;
        if (gone || !isBlank()) lost(words(given), why);
        else {
          Object.assign(typed, given);
          error = why;
        }
        return false;
      } finally {
        under -= 1;
      }
    },
  };

  function isBlank(): boolean {
    return JSON.stringify(typed) === JSON.stringify(blank);
  }
}

function words(given: object): string {
  return Object.values(given)
    .filter((one) => typeof one === 'string' && one !== '')
    .join(', ');
}
