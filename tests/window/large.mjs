// A made book in the import format with one large meeting: as many items, lines of minutes and people as a long day of a large
// council could have.

export const ITEMS = 60;
export const LINES = 800;
export const PEOPLE = 120;
export const DAY = '2011-01-18';

/** The book. Half of the people are members, 20 substitutes, the rest officers; its meeting has been held. */
export function large() {
  const name = (n) => `p${n}`;
  const numbers = (from, to) => Array.from({ length: to - from }, (_, n) => from + n);
  const [members, substitutes, officers] = [numbers(0, 60), numbers(60, 80), numbers(80, PEOPLE)];
  const of = (n) => ({ person: name(n), authority: 'Barnsley MBC' });
  const line = (n) =>
    [
      { point: 'Members noted the progress made and asked that officers report back. '.repeat(4) },
      { text: 'The report was presented by officers. '.repeat(6) },
      { decision: 'The Board agreed the recommendations as set out.' },
      { action: { wording: 'Officers to bring an update.', owners: [name(81)], due: 'next_meeting' } },
    ][n % 4];
  const lines = (n) => Math.floor((LINES * (n + 1)) / ITEMS) - Math.floor((LINES * n) / ITEMS);
  return {
    format: 'clerkwell',
    version: 1,
    name: 'a large book',
    practice_day: '2011-03-11',
    groups: [{ full_name: 'Labour' }],
    authorities: [{ short_name: 'Barnsley MBC' }],
    people: Object.fromEntries(numbers(0, PEOPLE).map((n) => [name(n), `Cllr Forename${n} Surname${n}`])),
    bodies: [
      {
        full_name: 'Improvement Board',
        short_name: 'Improvement Board',
        profile: 'lga_board',
        years: [
          {
            first_day: '2010-09-01',
            last_day: '2011-08-31',
            membership: [{ group: 'Labour', seats: 60, members: members.map(of), substitutes: substitutes.map(of) }],
          },
        ],
        meetings: [
          {
            day: DAY,
            state: 'ended',
            presiders: [name(0)],
            items: numbers(0, ITEMS).map((n) => ({
              title: `Business ${n + 1}`,
              entries: numbers(0, lines(n)).map(line),
            })),
            attendance: {
              members: Object.fromEntries(members.map((n) => [name(n), n < 50 ? 'present' : 'apologies'])),
              officers: [{ organisation: 'LGID', people: officers.map(name) }],
            },
          },
        ],
      },
    ],
  };
}
