// The rules of a body: none is left off the page, each is explained, and one is changed without the others.
import { describe, expect, it } from 'vitest';
import type { Profile } from '../src/ipc/generated';
import { differing, RULES, saidOf, valueOf, withRule } from '../src/screens/body/rules/profile';

const board: Profile = {
  quorum: { numerator: 1, denominator: 3, minimum: 0, groups: 2 },
  notice: { clear_days: 5, days: 'working_days' },
  substitutes: {
    pool: 'group_list',
    any_for_ungrouped: false,
    notice_hours: 0,
    paired: 'optional',
    times_a_year: 0,
    may_chair: false,
    count_for_quorum: true,
    when_member_arrives: 'substitute_yields',
  },
  remote: { present: true, counts_for_quorum: true, may_vote: true },
  late_arrival_votes: true,
  casting_vote: 'not_to_set_policy',
  joint_chairs: false,
  minutes: { numbers: 'each_meeting', order: 'agenda', pattern: '{n}', times: 'none' },
  year_begins: '1 September',
  year_label: 'short',
  words: {
    chairman: 'Chairman',
    vice_chair: 'Vice-Chair',
    deputy_chair: 'Deputy Chair',
    councillor: 'Cllr',
    note_title: 'Note',
    exempt_under: '',
    time_style: 'close',
  },
  six_months: false,
  deadlines: { decision_sheet: 2, draft_note: 5, call_in: 0 },
  political_balance: 'advice',
};

describe('the rules of a body', () => {
  it('are all on the page, once, and each explained in a sentence', () => {
    const leaves = Object.entries(board).flatMap(([name, value]) =>
      typeof value === 'object' ? Object.keys(value).map((field) => `${name}.${field}`) : [name],
    );
    expect([...RULES].sort()).toEqual(leaves.sort());
    for (const rule of RULES) expect(saidOf(rule).hint, rule).toMatch(/\.$/);
  });

  it('change one at a time', () => {
    const other = withRule(withRule(board, 'quorum.minimum', 3), 'casting_vote', 'yes');
    expect(differing(board, other)).toEqual(['quorum.minimum', 'casting_vote']);
    expect(valueOf(other, 'quorum.denominator')).toBe(3);
    expect(board.quorum.minimum, 'the profile that it was made from stays').toBe(0);
    expect(differing(board, structuredClone(board))).toEqual([]);
  });
});
