// What a key does on the roll of a named vote. Single letters count only while that roll has the focus.
import type { VoteChoice } from '../../../ipc/generated';

export type VoteKey = VoteChoice | 'clear' | 'rest' | 'up' | 'down' | 'first' | 'last';

const KEYS: Readonly<Record<string, VoteKey>> = {
  f: 'for',
  a: 'against',
  b: 'abstained',
  r: 'rest',
  '-': 'clear',
  delete: 'clear',
  arrowup: 'up',
  arrowdown: 'down',
  home: 'first',
  end: 'last',
};

/** The choices with the letter of each, in their order. */
export const LETTERS: readonly (readonly [VoteChoice, string])[] = [
  ['for', 'F'],
  ['against', 'A'],
  ['abstained', 'B'],
];

/** Reads a key; null where it is not the roll's. */
export function voteKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>,
): VoteKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  // A letter that is held down gives one vote, not those of the names that follow.
  if (event.repeat && !event.key.startsWith('Arrow')) return null;
  return KEYS[event.key.toLowerCase()] ?? null;
}
