// A view kept up to date: asked for when a screen opens, and again whenever a write touches it.
import { onDestroy } from 'svelte';
import { onChanged, call, writesAnswered, type Flag, type In, type Name, type Out, type Refusal } from './call';

/** A view as last answered. `data` is undefined until the first answer; `error` says why the last one failed. */
export interface Live<T> {
  readonly data: T | undefined;
  readonly error: Refusal | undefined;
  /** How many writes had been answered when `data` was asked for: it may lack any later one. */
  readonly asOf: number;
  /** Asks again at once, as after an error. */
  again(): void;
  /** Resolves once there is `data` or an `error`, or nobody is left to be told. */
  answered(): Promise<void>;
}

/** How long changes that can wait must have rested before a view is asked for again, in milliseconds. */
export const REST = 2000;

/**
 * Keeps a view up to date while the component lives. Call it while a component is being set up.
 * `payload` is read reactively; null asks for nothing. A payload that names a `meeting` is asked again only when a write
 * touches that meeting or something that belongs to none; every other view at every write. Changes to no other table than those
 * of `canWait` are asked about once they have rested: a view that takes long to work out need not follow every letter typed.
 */
export function live<N extends Name>(
  name: N,
  payload: () => In<N> | null,
  { canWait = [] }: { canWait?: readonly string[] } = {},
): Live<Out<N>> {
  let data = $state.raw<Out<N> | undefined>(undefined);
  let error = $state.raw<Refusal | undefined>(undefined);
  let asOf = $state.raw(0);
  let tries = $state(0);
  let shown = '';
  const waiting: (() => void)[] = [];
  const tell = (): void => waiting.splice(0).forEach((told) => told());
  onDestroy(tell);

  $effect(() => {
    void tries;
    const asked = payload();
    const key = JSON.stringify(asked);
    if (key !== shown) {
      // Another meeting's data must never be shown under this one's address.
      shown = key;
      data = undefined;
      error = undefined;
    }
    if (asked === null) return;

    let stopped = false;
    let under = false;
    let stale = false;
    let rest: ReturnType<typeof setTimeout> | undefined;
    async function ask(given: In<N>): Promise<void> {
      if (under) {
        stale = true;
        return;
      }
      under = true;
      do {
        stale = false;
        try {
          const seen = writesAnswered();
          const out = await call(name, given);
          if (stopped) return;
          // A write was answered meanwhile: this is how the book was before it, and fields would take it for an undo.
          if (writesAnswered() > seen) {
            stale = true;
            continue;
          }
          asOf = seen;
          data = out;
          error = undefined;
          tell();
        } catch (thrown) {
          if (stopped) return;
          error = thrown as Refusal;
          tell();
        }
      } while (stale as boolean);
      under = false;
    }

    void ask(asked);
    const stop = onChanged((flags) => {
      if (!touches(asked, flags)) return;
      clearTimeout(rest);
      if (flags.every((flag) => canWait.includes(flag.table))) rest = setTimeout(() => void ask(asked), REST);
      else void ask(asked);
    });
    return () => {
      stopped = true;
      clearTimeout(rest);
      stop();
    };
  });

  return {
    get data() {
      return data;
    },
    get error() {
      return error;
    },
    get asOf() {
      return asOf;
    },
    again: () => (tries += 1),
    answered: () =>
      data !== undefined || error !== undefined ? Promise.resolve() : new Promise((told) => waiting.push(told)),
  };
}

/** Says whether a write may have changed what was asked for: one that names a meeting is touched by that meeting, or by what is of none. */
export function touches(asked: unknown, flags: readonly Flag[]): boolean {
  const meeting = typeof asked === 'object' && asked !== null && 'meeting' in asked ? asked.meeting : undefined;
  return typeof meeting !== 'string' || flags.some((flag) => flag.meeting === null || flag.meeting === meeting);
}
