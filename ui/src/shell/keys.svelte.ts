// The keys of the screen in sight, for the help dialog (F1) and the hints in the status line.
import { onDestroy } from 'svelte';

/** One thing a key does. `hint`: also shown in the status line; keep those to four. */
export interface KeyLine {
  readonly keys: readonly string[];
  readonly does: string;
  readonly hint?: boolean;
}

/** A titled list of them: a screen's, or the app's own. */
export interface KeyList {
  readonly title: string;
  readonly lines: readonly KeyLine[];
}

// While a component goes, Svelte shows it what was there before its successor came; so the lists are kept outside of `$state` too.
let all: readonly KeyList[] = [];
let lists = $state.raw<readonly KeyList[]>([]);

/** Lists a screen's keys while its component lives. Call it while the component is being set up. */
export function screenKeys(title: string, lines: readonly KeyLine[]): void {
  const mine: KeyList = { title, lines };
  lists = all = [...all, mine];
  onDestroy(() => (lists = all = all.filter((list) => list !== mine)));
}

/** The key lists of what is in sight; reactive. */
export function keyLists(): readonly KeyList[] {
  return lists;
}
