// The lines of the attendance table from the top, as they can be gone to, and what lies behind each of their cells.
import type { Figures, MatrixGroup, MatrixRow, RateLine } from '../../../ipc/generated';
import { text } from '../../../text';
import type { Spot } from './grid';

/** A meeting or a year at the head of its column. */
export interface Head {
  readonly id: string;
  /** Two lines: 18 Jan, 2011. */
  readonly lines: readonly [string, string];
  /** What stands in full where there is room. */
  readonly full: string;
  readonly said: string;
  readonly href: string;
  readonly members: RateLine;
  readonly filled: RateLine;
  /** Where its roll is; none for a year. */
  readonly roll: string | null;
}

/** Somebody's line, and which from the top it is. */
export interface Person {
  readonly of: MatrixRow;
  readonly row: number;
}

/** The lines below the heads, which are row 0. */
export interface Lines {
  readonly sections: readonly {
    readonly group: MatrixGroup;
    readonly row: number;
    readonly people: readonly Person[];
  }[];
  readonly substitutes: readonly Person[];
  /** The members present, then the seats filled. */
  readonly sums: readonly [number, number];
  /** How many there are, the heads among them. */
  readonly count: number;
}

/** What stands below the table about one of its cells. */
export interface Behind {
  readonly title: string;
  readonly said: string;
  readonly roll: string | null;
}

const said = text.attendance.grid;

/** Numbers the lines: each group's own and its members', the substitutes', the sums. */
export function linesOf(groups: readonly MatrixGroup[], substitutes: readonly MatrixRow[]): Lines {
  let row = 1;
  const number = (of: MatrixRow): Person => ({ of, row: row++ });
  const sections = groups.map((group) => ({ group, row: row++, people: group.rows.map(number) }));
  const below = substitutes.map(number);
  return { sections, substitutes: below, sums: [row, row + 1], count: row + 2 };
}

/** How often somebody came: 3 of 3, 100.0 %; of a substitute, how many times. */
export function rateSaid({ rate, tally }: MatrixRow): string {
  return rate.whole === 0 && rate.part > 0 && !tally.apologies
    ? said.attendedTimes(rate.part)
    : said.rateOf(rate.words, rate.percent);
}

/** Says what lies behind a cell. */
export function behind({ row, column }: Spot, lines: Lines, heads: readonly Head[], figures: Figures): Behind {
  const head = heads[column - 1];
  if (row === 0 && head) return { title: head.full, said: head.said, roll: head.roll };

  const group = lines.sections.find((one) => one.row === row)?.group;
  if (group) return { title: group.name, said: said.rateOf(group.rate.words, group.rate.percent), roll: null };

  const everybody = [...lines.sections.flatMap((one) => one.people), ...lines.substitutes];
  const person = everybody.find((one) => one.row === row)?.of;
  if (person) {
    const who = person.position ? `${person.name}, ${person.position}` : person.name;
    if (column === 0)
      return { title: who, said: [person.group_name, person.detail].filter(Boolean).join(' · '), roll: null };
    if (!head) return { title: who, said: rateSaid(person), roll: null };
    return { title: `${who} · ${head.full}`, said: person.cells[column - 1]?.said ?? '', roll: head.roll };
  }

  const filled = row === lines.sums[1];
  const rate = filled ? (head?.filled ?? figures.seats_filled) : (head?.members ?? figures.members);
  const title = filled ? said.filled : said.members;
  return { title: head ? `${title} · ${head.full}` : title, said: said.rateOf(rate.words, rate.percent), roll: null };
}
