// One thing a clerk asks for with a button: under way, done, or refused with a sentence beside the button.
import type { Refusal } from '../ipc/call';

export interface Act {
  /** True until it is answered; the button is disabled meanwhile. */
  readonly busy: boolean;
  /** Why it was refused, for ErrorNote; gone at the next try. */
  readonly error: Refusal | undefined;
  /** Does it. Resolves to true if it went through. */
  run(work: () => Promise<unknown>): Promise<boolean>;
}

/** Keeps how a clerk's request goes, for one form or row. */
export function act(): Act {
  let busy = $state(false);
  let error = $state.raw<Refusal | undefined>(undefined);
  return {
    get busy() {
      return busy;
    },
    get error() {
      return error;
    },
    async run(work) {
      busy = true;
      error = undefined;
      try {
        await work();
        return true;
      } catch (thrown) {
        error = thrown as Refusal;
        return false;
      } finally {
        busy = false;
      }
    },
  };
}
