// How far long work has got, asked beside it while it is under way.
import { call } from './call';
import type { JobShown } from './generated';

/** Work that takes less is not spoken of: a bar that flashes says nothing. */
const PATIENCE = 400;
const PACE = 250;

export interface Job {
  /** What is being done and how far it is; null while there is nothing to say. */
  readonly shown: JobShown | null;
  /** Asks for it to be stopped. What it answers then rejects with the code `stopped`. */
  stop(): void;
}

/** Follows the long work that is under way while `busy` says so. Call it while a component is being set up. */
export function job(busy: () => boolean): Job {
  let shown = $state.raw<JobShown | null>(null);

  $effect(() => {
    if (!busy()) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout>;
    async function look(): Promise<void> {
      const answer = await call('job.show', {}).catch(() => null);
      if (over) return;
      shown = answer;
      timer = setTimeout(() => void look(), PACE);
    }
    timer = setTimeout(() => void look(), PATIENCE);
    return () => {
      over = true;
      clearTimeout(timer);
      shown = null;
    };
  });

  return {
    get shown() {
      return shown;
    },
    stop() {
      if (shown) void call('job.stop', { job: shown.job }).catch(() => undefined);
    },
  };
}
