// What a running meeting asks to be noticed: a quorum lost or found again, the public in or out when they should not be, somebody
// still out for an item that is closed; and what is left to be said of all that. Reads the page; decides nothing that is kept.
import type { GapLine, InterestLine, ItemLine, MeetingPage } from '../../../ipc/generated';

export type QuorumNotice = { readonly now: 'lost' | 'waiting' | 'again'; readonly gap: GapLine };
export type PublicNotice = { readonly now: 'due' | 'out' | 'over'; readonly item: ItemLine };

/** Where a sitting meeting stands with its quorum, if there is anything to say. */
export function quorumNotice(page: Pick<MeetingPage, 'state' | 'gaps'>): QuorumNotice | null {
  const gap = page.gaps.at(-1);
  if (page.state !== 'in_session' || gap === undefined) return null;
  if (gap.lasts) return { now: gap.minuted ? 'waiting' : 'lost', gap };
  return gap.minuted && !gap.end_minuted ? { now: 'again', gap } : null;
}

/** Stretches without a quorum of which the minutes do not say all, apart from the one that is noticed now. */
export function unsaidGaps(page: Pick<MeetingPage, 'state' | 'gaps'>): GapLine[] {
  const noticed = quorumNotice(page)?.gap;
  return page.gaps.filter((gap) => gap !== noticed && (!gap.minuted || (gap.until !== null && !gap.end_minuted)));
}

/** Interests of which the kind is not said yet. */
export function unsaidInterests(page: Pick<MeetingPage, 'interests'>): InterestLine[] {
  return page.interests.filter((interest) => interest.kind === 'not_said');
}

/** Those still away from the table for an item that is no longer open. */
export function stillOut(page: Pick<MeetingPage, 'interests' | 'current'>): InterestLine[] {
  return page.interests.filter((one) => one.away && one.item !== null && one.item !== page.current);
}

/** Whether the public are where the open item wants them, while the meeting sits. */
export function publicNotice(page: Pick<MeetingPage, 'state' | 'agenda' | 'current' | 'closed'>): PublicNotice | null {
  if (page.state !== 'in_session') return null;
  const find = (id: string | null): ItemLine | undefined => page.agenda.find((item) => item.id === id);
  const open = find(page.current);
  if (page.closed !== null) {
    if (open?.access === 'public') return { now: 'over', item: open };
    const of = find(page.closed.item);
    return of === undefined ? null : { now: 'out', item: of };
  }
  return open === undefined || open.access === 'public' ? null : { now: 'due', item: open };
}
