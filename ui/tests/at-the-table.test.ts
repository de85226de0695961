import { render, screen } from '@testing-library/svelte';
import user from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { FlagLine, GapLine, InterestLine, ItemLine, MeetingClock, MeetingPage } from '../src/ipc/generated';
import {
  publicNotice,
  quorumNotice,
  stillOut,
  unsaidGaps,
  unsaidInterests,
  unsettled,
} from '../src/screens/meeting/roll/at-the-table';
import Notice from '../src/screens/meeting/roll/Notice.svelte';
import Notices from '../src/screens/meeting/roll/Notices.svelte';
import { cameAndWent } from '../src/screens/meeting/roll/guests';
import { isGoing, rollKey } from '../src/screens/meeting/roll/roll-keys';
import { text } from '../src/text';
import DoorOpen from 'lucide-static/icons/door-open.svg?raw';

function gap(from: string, rest: Partial<GapLine> = {}): GapLine {
  return {
    from,
    from_printed: from,
    until: null,
    until_printed: '',
    lasts: true,
    sentence: `From ${from}`,
    minuted: false,
    end_minuted: false,
    ...rest,
  };
}

const item = (id: string, access: ItemLine['access']): ItemLine => ({ id, access, number: id }) as ItemLine;
const out = (id: string, of: string | null, away = true): InterestLine =>
  ({ id, person: id, item: of, away, went: '12.10pm', kind: 'not_said' }) as InterestLine;

test('a lost quorum is noticed until it is minuted, and so is one found again', () => {
  const at = (...gaps: GapLine[]) => quorumNotice({ state: 'in_session', gaps })?.now;
  expect(at()).toBeUndefined();
  expect(at(gap('12:10'))).toBe('lost');
  expect(at(gap('12:10', { minuted: true }))).toBe('waiting');
  const over = { lasts: false, until: '12:20', until_printed: '12.20pm' };
  expect(at(gap('12:10', { ...over, minuted: true }))).toBe('again');
  expect(at(gap('12:10', { ...over, minuted: true, end_minuted: true }))).toBeUndefined();
  expect(at(gap('12:10', over))).toBeUndefined();
  expect(quorumNotice({ state: 'ended', gaps: [gap('12:10')] })).toBeNull();
});

test('what is past and not minuted is left to settle, but not what is noticed now', () => {
  const past = gap('12:10', { lasts: false, until: '12:20' });
  const now = gap('12:40');
  expect(unsaidGaps({ state: 'in_session', gaps: [past, now] })).toEqual([past]);
  expect(unsaidGaps({ state: 'ended', gaps: [past, now] })).toEqual([past, now]);
  const said = { ...past, minuted: true };
  expect(unsaidGaps({ state: 'ended', gaps: [said] })).toEqual([said]);
  expect(unsaidGaps({ state: 'ended', gaps: [{ ...said, end_minuted: true }] })).toEqual([]);
  expect(unsaidGaps({ state: 'ended', gaps: [{ ...now, minuted: true }] })).toEqual([]);
});

test('what can be said on the spot is settled there, and counted once', () => {
  const flag = (kind: FlagLine['kind']): FlagLine => ({
    kind,
    message: kind,
    detail: '',
    target: { screen: 'six_months' },
  });
  const again = (id: string): InterestLine => ({ ...out(id, '3', false), person: 'stay' });
  const page = {
    state: 'ended' as const,
    flags: [flag('no_owner'), flag('kind_not_said'), flag('not_minuted')],
    interests: [again('a'), again('b'), out('c', '4', false)],
    gaps: [gap('12:10')],
  };
  const { flags, interests, gaps, count } = unsettled(page);
  expect(flags.map((one) => one.kind)).toEqual(['no_owner']);
  expect(interests.map((one) => one.id)).toEqual(['a', 'c']);
  expect([gaps.length, count]).toEqual([1, 4]);
});

test('a clock that has fallen back is said above the panes for as long as it is behind', async () => {
  const page = { state: 'in_session', agenda: [], current: null, closed: null, gaps: [], interests: [] };
  const amiss = 'The computer’s clock has gone back to 11.05am.';
  const clock = (said: string): MeetingClock => ({
    time: '11.05am',
    pace: '',
    behind: false,
    likely_end: '',
    amiss: said,
  });
  const given = (said: string) => ({ page: page as unknown as MeetingPage, clock: clock(said) });
  const shown = render(Notices, given(amiss));
  expect(screen.getByText(amiss).closest('[role=status]')).not.toBeNull();
  await shown.rerender(given(''));
  expect(screen.queryByText(amiss)).toBeNull();
});

test('somebody is still out once the item is no longer the open one', () => {
  const interests = [out('a', '3'), out('b', '3', false), out('c', null), out('d', '4')];
  const ids = (current: string | null) => stillOut({ interests, current }).map((one) => one.id);
  expect(ids('3')).toEqual(['d']);
  expect(ids('4')).toEqual(['a']);
  expect(ids(null)).toEqual(['a', 'd']);
  expect(unsaidInterests({ interests })).toHaveLength(4);
});

test('the public go out for an item that is not public, and come in for one that is', () => {
  const agenda = [item('1', 'public'), item('2', 'exempt'), item('3', 'confidential')];
  const closed = { id: 'c', item: '2', began: '11.40am', ended: '' };
  const now = (current: string | null, is: MeetingPage['closed'] = null) => {
    const notice = publicNotice({ state: 'in_session', agenda, current, closed: is });
    return notice && `${notice.now} ${notice.item.id}`;
  };
  expect(now('1')).toBeNull();
  expect(now(null)).toBeNull();
  expect(now('2')).toBe('due 2');
  expect(now('2', closed)).toBe('out 2');
  expect(now('3', closed)).toBe('out 2');
  expect(now(null, closed)).toBe('out 2');
  expect(now('1', closed)).toBe('over 1');
  expect(publicNotice({ state: 'ended', agenda, current: '2', closed: null })).toBeNull();
});

test('W, T and I are the roll’s, and a key with Ctrl is not', () => {
  const press = (key: string, ctrlKey = false) =>
    rollKey({ key, ctrlKey, metaKey: false, altKey: false, repeat: false });
  expect(['W', 't', 'i'].map((key) => press(key))).toEqual(['withdrew', 'speaks', 'interest']);
  expect(press('w', true)).toBeNull();
  expect((['withdrew', 'speaks', 'out', 'in'] as const).every(isGoing)).toBe(true);
  expect(isGoing('present')).toBe(false);
});

test('a guest’s comings and goings are told by the last of them', () => {
  const stretch = (came_printed: string, went_printed: string) =>
    ({ id: 's', came: null, went: null, came_printed, went_printed, other_day: false, remote: false }) as const;
  expect(cameAndWent({ stretches: [] })).toBe('');
  expect(cameAndWent({ stretches: [stretch('', '12.10pm')] })).toBe('Left 12.10pm');
  expect(cameAndWent({ stretches: [stretch('', '12.10pm'), stretch('12.20pm', '')] })).toBe('From 12.20pm');
});

test('names are told as they are read out', () => {
  expect(text.rollRoom.stillOut(['Cllr Stay'], 'item 3')).toBe('Cllr Stay is still out for item 3.');
  expect(text.rollRoom.stillOut(['A', 'B', 'C'], 'item 3')).toBe('A, B and C are still out for item 3.');
});

test('a notice keeps its live region, so that what comes into it is said', async () => {
  const { rerender } = render(Notice, { says: '', icon: DoorOpen });
  const region = screen.getByRole('status');
  expect(region.textContent?.trim()).toBe('');
  await rerender({ says: 'Cllr Stay is still out for item 3.', icon: DoorOpen });
  expect(screen.getByRole('status')).toBe(region);
  expect(region.textContent?.trim()).toBe('Cllr Stay is still out for item 3.');
  await user.tab();
  expect(document.activeElement, 'it takes no focus').toBe(document.body);
});
