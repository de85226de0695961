// What a running meeting asks to be noticed: a quorum lost or found again, the public in or out when they should not be, somebody
// still out for an item that is closed; and what is left to be said of all that. Reads the page; decides nothing that is kept.
import type { FlagLine, GapLine, InterestLine, ItemLine, MeetingPage } from '../../../ipc/generated';

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

/** Interests of which the kind is not said yet; one for which somebody left more than once is said for all the times. */
export function unsaidInterests(page: Pick<MeetingPage, 'interests'>): InterestLine[] {
  const unsaid = page.interests.filter((interest) => interest.kind === 'not_said');
  const same = (one: InterestLine, other: InterestLine): boolean =>
    one.person === other.person && one.item === other.item && one.item !== null && one.went !== '' && other.went !== '';
  return unsaid.filter((interest, at) => !unsaid.slice(0, at).some((earlier) => same(earlier, interest)));
}

/** All that is left to settle of a meeting: flags that lead somewhere, and what is said on the spot. */
export interface Unsettled {
  readonly flags: FlagLine[];
  readonly interests: InterestLine[];
  readonly gaps: GapLine[];
  readonly count: number;
}

/** Lists what is left to settle, each thing once: what can be said on the spot is no flag beside it. */
export function unsettled(page: Pick<MeetingPage, 'state' | 'flags' | 'interests' | 'gaps'>): Unsettled {
  const flags = page.flags.filter((flag) => flag.kind !== 'kind_not_said' && flag.kind !== 'not_minuted');
  const [interests, gaps] = [unsaidInterests(page), unsaidGaps(page)];
  return { flags, interests, gaps, count: flags.length + interests.length + gaps.length };
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
