import { describe, expect, test } from 'vitest';
import type { BalancePage, Sums } from '../src/ipc/generated';
import { answered, Tried } from '../src/screens/calculators/balance/tried.svelte';

const page: BalancePage = {
  councils: [{ authority: null, name: '' }],
  authority: null,
  rows: [
    { group: 'con', name: 'Conservative', colour: null, members: 18 },
    { group: 'lab', name: 'Labour', colour: null, members: 14 },
    { group: null, name: 'No group', colour: null, members: 0 },
  ],
  committees: [{ body: 'audit', name: 'Audit', seats: 9 }],
};

function begun(): Tried {
  const tried = new Tried();
  tried.begin(page);
  return tried;
}

describe('a council that is tried', () => {
  test('asks for what the book has until something is changed', () => {
    expect(begun().question()).toEqual({
      rows: [
        { group: 'con', name: undefined, members: 18 },
        { group: 'lab', name: undefined, members: 14 },
        { group: undefined, name: undefined, members: 0 },
      ],
      committees: [{ body: 'audit', name: 'Audit', seats: 9 }],
    });
  });

  test('moves one councillor, also to those of no group, and never one that is not there', () => {
    const tried = begun();
    tried.move('lab', 'none');
    expect(tried.rows.map((row) => row.members)).toEqual(['18', '13', '1']);
    tried.move('none', 'con');
    tried.move('none', 'con');
    expect(tried.rows.map((row) => row.members)).toEqual(['19', '13', '0']);
  });

  test('takes a new group before those of no group, and a new committee last; both can be left out', () => {
    const tried = begun();
    tried.addGroup('Residents', '3');
    tried.addCommittee('Planning', '7');
    expect(tried.rows.map((row) => row.name)).toEqual(['Conservative', 'Labour', 'Residents', 'No group']);
    expect(tried.question()?.rows[2]).toEqual({ group: undefined, name: 'Residents', members: 3 });
    expect(tried.question()?.committees[1]).toEqual({ body: undefined, name: 'Planning', seats: 7 });
    for (const one of [tried.rows[2], tried.committees[1]]) tried.leaveOut(one?.key ?? '');
    expect([tried.rows.length, tried.committees.length]).toEqual([3, 1]);
  });

  test('asks nothing while a number is none, or nobody is on the council', () => {
    const tried = begun();
    const [first] = tried.rows;
    if (first) first.members = '1x';
    expect(tried.question()).toBeNull();
    for (const row of tried.rows) row.members = '0';
    expect(tried.question()).toBeNull();
  });

  test('finds its answer by what was asked, when it has gone on since', () => {
    const tried = begun();
    tried.addCommittee('Planning', '7');
    const keys = tried.keys();
    tried.leaveOut('audit');
    // Labour, which has nothing, is left out of the answer.
    const row = { name: '', colour: null, members: 1, share: '', exact: '', total: 1, has: 1 };
    const cells = (...seats: number[]) => seats.map((one) => ({ seats: one, share: '', book: null }));
    const sums: Sums = {
      ...{ lead: '', notes: [], steps: [], plain: '', council: 2, seats: 16 },
      rows: [
        { ...row, asked: 0 },
        { ...row, asked: 2 },
      ],
      committees: [
        { name: 'Audit', seats: 9, cells: cells(5, 4), differs: false, book: '' },
        { name: 'Planning', seats: 7, cells: cells(6, 1), differs: false, book: '' },
      ],
    };
    const answer = answered(sums, keys);
    const planning = answer.committees.get(tried.committees[0]?.key ?? '');
    expect([...answer.rows.keys()]).toEqual(['con', 'none']);
    expect(['con', 'lab', 'none'].map((key) => planning?.cells.get(key)?.seats)).toEqual([6, undefined, 1]);
  });
});
