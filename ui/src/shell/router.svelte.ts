// Where the clerk is, kept in the address after the #, so that Back works and a screen can be linked to.
// An address is made here and read here, nowhere else.

import type { MarkStyle, Paper, PeopleTab, Stage, Target } from '../ipc/generated';

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
  | {
      readonly screen: 'paper';
      readonly paper: Paper;
      /** The meeting it is one of; null for a paper of the body's year. */
      readonly meeting: string | null;
    }
  /** What the projector of the room shows: no way leads from it to anything else. */
  | { readonly screen: 'screen'; readonly meeting: string }
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
  /** A paper, with what it is of and how it is wanted; one that lies by for a meeting leads back to it. */
  paper: ({ kind, ...wanted }: Paper, meeting: string | null = null): string =>
    `#/papers/${kind}${query({ meeting, ...wanted })}`,
  screen: (meeting: string): string => `#/screen/${meeting}`,
  book: (): string => '#/book',
};

function query(parts: Record<string, string | number | boolean | null | undefined>): string {
  const given = Object.entries(parts).flatMap(([name, part]) =>
    part === null || part === undefined ? [] : [[name, String(part)]],
  );
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
  if (first === 'screen' && second !== '') return { screen: 'screen', meeting: second };
  if (first === 'meetings' && second !== '') {
    const stage = third === 'room' || third === 'note' ? third : 'prepare';
    return { screen: 'meeting', meeting: second, stage, item: given.get('item'), entry: given.get('entry') };
  }
  const paper = first === 'papers' ? readPaper(second, given) : null;
  return paper === null ? { screen: 'nowhere' } : { screen: 'paper', paper, meeting: given.get('meeting') };
}

const MARKS: readonly MarkStyle[] = ['yes_no', 'reasons', 'letters'];

function readPaper(kind: string, given: URLSearchParams): Paper | null {
  const said = (name: string): string | undefined => given.get(name) ?? undefined;
  const yes = (name: string): boolean | undefined => (given.has(name) ? given.get(name) === 'true' : undefined);
  const [meeting, body, year] = [said('meeting'), said('body'), said('year')];
  if (meeting && (kind === 'notice' || kind === 'register' || kind === 'note')) return { kind, meeting };
  if (body && kind === 'membership') return { kind, body, year, day: said('day') };
  if (!body || kind !== 'attendance') return null;
  const marks = MARKS.find((style) => style === given.get('marks'));
  return { kind, body, year, marks, all_substitutes: yes('all_substitutes'), rates: yes('rates') };
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
