// Guests and officers are added in a word: a name and, after a comma, where they come from (“Helen Platts, LGID”).
import type { AuthorityLine, Capacity, GuestLine, PersonLine, Roll } from '../../../ipc/generated';
import { text } from '../../../text';

/** Those beside the members: guests in attendance, observers, officers. */
export type Beside = Exclude<Capacity, 'member' | 'substitute'>;

/** Those of a sort, in order. */
export function guestsOf(roll: Roll, capacity: Beside): GuestLine[] {
  return { in_attendance: roll.guests, observer: roll.observers, officer: roll.officers }[capacity];
}

/** The words over a sort, and about the line that adds one. */
export function lineOf(capacity: Beside): { title: string; add: string; label: string; hint: string } {
  const [said, more] = [text.meeting.guests, text.rollRoom.guests];
  switch (capacity) {
    case 'in_attendance':
      return { title: said.guests, add: said.addGuest, label: said.guestLine, hint: said.guestHint };
    case 'observer':
      return { title: more.observers, add: more.addObserver, label: more.observerLine, hint: more.observerHint };
    case 'officer':
      return { title: said.officers, add: said.addOfficer, label: said.officerLine, hint: said.officerHint };
  }
}

/** When a guest came or went, in a word; empty for one who was there throughout. */
export function cameAndWent(guest: Pick<GuestLine, 'stretches'>): string {
  const said = text.rollRoom.guests;
  const last = guest.stretches.at(-1);
  if (last === undefined) return '';
  if (last.went_printed !== '') return said.left(last.went_printed);
  return last.came_printed === '' ? '' : said.from(last.came_printed);
}

/** What was typed, in two parts; either may be empty. */
export interface TypedGuest {
  readonly name: string;
  readonly from: string;
}

/** Reads a name and where it comes from. */
export function readGuest(typed: string): TypedGuest {
  const [name = '', ...rest] = typed.split(',');
  return { name: name.trim(), from: rest.join(',').trim() };
}

/** The one person of the book with just that name; two of a name are told apart by choosing. */
export function personNamed(people: readonly PersonLine[], name: string): PersonLine | undefined {
  const found = people.filter((person) => same(person.name, name));
  return found.length === 1 ? found[0] : undefined;
}

/** The council of that name, where the book has it. */
export function authorityNamed(authorities: readonly AuthorityLine[], name: string): AuthorityLine | undefined {
  return authorities.find((one) => [one.short_name, one.full_name, ...one.aliases].some((known) => same(known, name)));
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
