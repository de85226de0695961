// What a key does on the roll, and what each mark asks of the book. Single letters count only while the roll has the focus.
import { call } from '../../../ipc/call';
import type { MeetingId, RollRow } from '../../../ipc/generated';

/** Comings and goings: the clock's time is theirs, or one that is typed. */
export type Going = 'out' | 'in' | 'withdrew' | 'speaks';
export type Marking = 'present' | 'remote' | 'apologies' | 'absent' | 'clear' | Going;
export type RollKey = Marking | 'substitute' | 'interest' | 'rest' | 'up' | 'down' | 'first' | 'last';

const KEYS: Readonly<Record<string, RollKey>> = {
  p: 'present',
  r: 'remote',
  a: 'apologies',
  n: 'absent',
  o: 'out',
  b: 'in',
  w: 'withdrew',
  t: 'speaks',
  '-': 'clear',
  delete: 'clear',
  s: 'substitute',
  i: 'interest',
  m: 'rest',
  arrowup: 'up',
  arrowdown: 'down',
  home: 'first',
  end: 'last',
};

/** The letter of each marking, as its button shows it. */
export const LETTERS: Readonly<Record<Marking, string>> = {
  present: 'P',
  remote: 'R',
  apologies: 'A',
  absent: 'N',
  out: 'O',
  in: 'B',
  withdrew: 'W',
  speaks: 'T',
  clear: '–',
};

/** The markings before a meeting, and in the room. */
export const BEFORE: readonly Marking[] = ['apologies', 'clear'];
export const IN_THE_ROOM: readonly Marking[] = [
  'present',
  'remote',
  'apologies',
  'absent',
  'out',
  'in',
  'withdrew',
  'speaks',
  'clear',
];

/** Says whether a marking is a coming or a going. */
export function isGoing(marking: Marking): marking is Going {
  return marking === 'out' || marking === 'in' || marking === 'withdrew' || marking === 'speaks';
}

/** Reads a key; null where it is not the roll's. */
export function rollKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>,
): RollKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  // A letter that is held down marks once.
  if (event.repeat && !event.key.startsWith('Arrow')) return null;
  return KEYS[event.key.toLowerCase()] ?? null;
}

/** Asks the book for a mark; coming and going take the clock's time, or one that was typed. */
export function mark(
  meeting: MeetingId,
  row: Pick<RollRow, 'person' | 'capacity'>,
  marking: Marking,
  typed?: string,
): Promise<unknown> {
  const { person, capacity } = row;
  const at = typed === undefined ? {} : { at: typed };
  switch (marking) {
    case 'present':
      return call('roll.mark', { meeting, person, capacity, outcome: 'present' });
    case 'remote':
      return call('roll.mark', { meeting, person, capacity, outcome: 'present', remote: true });
    case 'apologies':
      return call('roll.mark', { meeting, person, capacity, outcome: 'apologies' });
    case 'absent':
      return call('roll.mark', { meeting, person, capacity, outcome: 'absent' });
    case 'clear':
      return call('roll.mark', { meeting, person, capacity });
    case 'out':
      return call('roll.leave', { meeting, person, capacity, ...at });
    case 'in':
      return call('roll.arrive', { meeting, person, capacity, ...at });
    case 'withdrew':
      return call('interest.withdraw', { meeting, person, ...at });
    case 'speaks':
      return call('interest.withdraw', { meeting, person, speaking: true, ...at });
  }
}

/** Tells a row from all others: a person is on the roll once in a capacity. */
export function rowKeyOf(row: RollRow): string {
  return `${row.capacity} ${row.person}`;
}
