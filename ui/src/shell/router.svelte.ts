// Where the clerk is, kept in the address after the #, so that Back works and a screen can be linked to.
// An address is made here and read here, nowhere else.

import type { Paper, PeopleTab, Stage, Target } from '../ipc/generated';

export type BodyTab = 'meetings' | 'members' | 'attendance' | 'papers' | 'rules';
export type Calculator = 'dates' | 'six-months' | 'balance';
export const PEOPLE_TABS: readonly PeopleTab[] = ['people', 'groups', 'authorities', 'doubles'];

export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'new-body' }
  | { readonly screen: 'body'; readonly body: string; readonly tab: BodyTab; readonly year: string | null }
  | { readonly screen: 'import'; readonly body: string; readonly year: string | null }
  | { readonly screen: 'people'; readonly tab: PeopleTab; readonly person: string | null }
  | {
      readonly screen: 'meeting';
      readonly meeting: string;
      readonly stage: Stage;
      /** The item, and the entry in it, that the clerk came for; null for none in particular. */
      readonly item: string | null;
      readonly entry: string | null;
    }
  | { readonly screen: 'calculators'; readonly tab: Calculator }
  | { readonly screen: 'paper'; readonly paper: Paper }
  | { readonly screen: 'book' }
  | { readonly screen: 'nowhere' };

/** The addresses of the screens, for href. */
export const to = {
  today: (): string => '#/',
  newBody: (): string => '#/bodies/new',
  body: (body: string, tab: BodyTab = 'meetings', year: string | null = null): string =>
    `#/bodies/${body}/${tab}${query({ year })}`,
  importMembers: (body: string, year: string | null = null): string => `#/bodies/${body}/import${query({ year })}`,
  people: (tab: PeopleTab = 'people', person: string | null = null): string => `#/people/${tab}${query({ person })}`,
  meeting: (
    meeting: string,
    stage: Stage = 'prepare',
    item: string | null = null,
    entry: string | null = null,
  ): string => `#/meetings/${meeting}/${stage}${query({ item, entry })}`,
  /** Where the core says something is settled. */
  target: (target: Target): string => {
    if (target.screen === 'body') return to.body(target.body, target.tab);
    if (target.screen === 'people') return to.people(target.tab);
    if (target.screen === 'six_months') return to.calculators('six-months');
    return to.meeting(target.meeting, target.stage, target.item, target.entry);
  },
  calculators: (tab: Calculator = 'dates'): string => `#/calculators/${tab}`,
  /** A paper, by what it is of. */
  paper: (paper: Paper): string =>
    'meeting' in paper
      ? `#/papers/${paper.kind}${query({ meeting: paper.meeting })}`
      : `#/papers/${paper.kind}${query({ body: paper.body, year: paper.year ?? null })}`,
  book: (): string => '#/book',
};

function query(parts: Record<string, string | null>): string {
  const given = Object.entries(parts).filter((part): part is [string, string] => part[1] !== null);
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

/** Reads an address. */
export function read(hash: string): Route {
  const [path = '', asked = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first = '', second = '', third = ''] = path.split('/');
  if (first === '') return { screen: 'today' };
  if (first === 'book') return { screen: 'book' };
  const given = new URLSearchParams(asked);
  if (first === 'people')
    return {
      screen: 'people',
      tab: PEOPLE_TABS.find((tab) => tab === second) ?? 'people',
      person: given.get('person'),
    };
  if (first === 'calculators')
    return { screen: 'calculators', tab: second === 'six-months' || second === 'balance' ? second : 'dates' };
  if (first === 'bodies' && second === 'new') return { screen: 'new-body' };
  if (first === 'bodies' && second !== '' && third === 'import')
    return { screen: 'import', body: second, year: given.get('year') };
  if (first === 'bodies' && second !== '') {
    const tab =
      third === 'members' || third === 'attendance' || third === 'papers' || third === 'rules' ? third : 'meetings';
    return { screen: 'body', body: second, tab, year: given.get('year') };
  }
  if (first === 'meetings' && second !== '') {
    const stage = third === 'room' || third === 'note' ? third : 'prepare';
    return { screen: 'meeting', meeting: second, stage, item: given.get('item'), entry: given.get('entry') };
  }
  const paper =
    first === 'papers' ? readPaper(second, given.get('meeting'), given.get('body'), given.get('year')) : null;
  return paper === null ? { screen: 'nowhere' } : { screen: 'paper', paper };
}

function readPaper(kind: string, meeting: string | null, body: string | null, year: string | null): Paper | null {
  if (meeting !== null && (kind === 'notice' || kind === 'register' || kind === 'note')) return { kind, meeting };
  if (body === null || (kind !== 'membership' && kind !== 'attendance')) return null;
  return year === null ? { kind, body } : { kind, body, year };
}

let current = $state.raw<Route>(read(location.hash));
window.addEventListener('hashchange', () => (current = read(location.hash)));

/** Where the clerk is; reactive. */
export function route(): Route {
  return current;
}

/** Goes to an address made by `to`. */
export function go(address: string): void {
  location.hash = address;
}
