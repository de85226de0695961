// A council as the clerk tries it: begun from the book, changed at will, never written by itself.
import type { BalancePage, Cell, RowSums, Sums, TryBalance } from '../../../ipc/generated';
import { wholeNumber } from '../asked.svelte';

/** A group, or those of no group; `members` as typed. */
export interface TriedRow {
  readonly key: string;
  /** In the book; null for one that is only tried, or for those of no group. */
  readonly group: string | null;
  readonly name: string;
  readonly colour: string | null;
  /** Only tried. */
  readonly added: boolean;
  members: string;
}

/** The key of those of no group. */
const NO_GROUP = 'none';

/** A committee; `seats` as typed. */
export interface TriedCommittee {
  readonly key: string;
  readonly body: string | null;
  readonly name: string;
  seats: string;
}

/** What is tried, to bind fields to. */
export class Tried {
  rows = $state<TriedRow[]>([]);
  committees = $state<TriedCommittee[]>([]);
  #added = 0;

  /** Begins again from the book. */
  begin(page: BalancePage): void {
    this.rows = page.rows.map(({ group, name, colour, members }) => ({
      key: group ?? NO_GROUP,
      group,
      name,
      colour,
      added: false,
      members: String(members),
    }));
    this.committees = page.committees.map(({ body, name, seats }) => ({
      key: body ?? name,
      body,
      name,
      seats: String(seats),
    }));
  }

  addGroup(name: string, members: string): void {
    const row = { key: `new ${(this.#added += 1)}`, group: null, name, colour: null, added: true, members };
    // Those of no group stay last.
    this.rows.splice(Math.max(0, this.rows.length - 1), 0, row);
  }

  addCommittee(name: string, seats: string): void {
    this.committees.push({ key: `new ${(this.#added += 1)}`, body: null, name, seats });
  }

  leaveOut(key: string): void {
    this.rows = this.rows.filter((row) => row.key !== key);
    this.committees = this.committees.filter((one) => one.key !== key);
  }

  /** Moves one councillor from a row to another. */
  move(from: string, to: string): void {
    const [one, other] = [from, to].map((key) => this.rows.find((row) => row.key === key));
    const [has, had] = [wholeNumber(one?.members ?? ''), wholeNumber(other?.members ?? '')];
    if (!one || !other || one === other || !has || had === undefined) return;
    one.members = String(has - 1);
    other.members = String(had + 1);
  }

  /** The keys of its rows and committees, in the order in which the core is asked about them. */
  keys(): Keys {
    return { rows: this.rows.map((row) => row.key), committees: this.committees.map((one) => one.key) };
  }

  /** What to ask the core; null while a number is none, or nobody is on the council. */
  question(): TryBalance | null {
    const rows = this.rows.map(({ group, name, added, members }) => ({
      group: group ?? undefined,
      name: added ? name : undefined,
      members: wholeNumber(members) ?? -1,
    }));
    const committees = this.committees.map(({ body, name, seats }) => ({
      body: body ?? undefined,
      name,
      seats: wholeNumber(seats) ?? -1,
    }));
    const sound = rows.every((row) => row.members >= 0) && committees.every((one) => one.seats >= 0);
    return sound && rows.some((row) => row.members > 0) ? { rows, committees } : null;
  }
}

/** The keys of rows and committees, in order. */
export interface Keys {
  readonly rows: readonly string[];
  readonly committees: readonly string[];
}

/** What the core answered, by the keys of what it was asked about. */
export interface Answer {
  readonly council: number;
  readonly seats: number;
  readonly rows: ReadonlyMap<string, RowSums>;
  readonly committees: ReadonlyMap<string, { readonly cells: ReadonlyMap<string, Cell> }>;
}

/** Finds the rows and committees of an answer: by what was asked, as the clerk may have gone on since. */
export function answered(sums: Sums, asked: Keys): Answer {
  const key = (row: RowSums | undefined): string => asked.rows[row?.asked ?? -1] ?? '';
  return {
    council: sums.council,
    seats: sums.seats,
    rows: new Map(sums.rows.map((row) => [key(row), row])),
    committees: new Map(
      sums.committees.map((one, at) => [
        asked.committees[at] ?? '',
        { cells: new Map(one.cells.map((cell, n) => [key(sums.rows[n]), cell])) },
      ]),
    ),
  };
}
