// Guests and officers are added in a word: a name and, after a comma, where they come from (“Helen Platts, LGID”).
import type { AuthorityLine, PersonLine } from '../../../ipc/generated';

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
