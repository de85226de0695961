// Where the clerk is, kept in the address after the #, so that Back works and a screen can be linked to.
// An address is made here and read here, nowhere else.

export type BodyTab = 'meetings' | 'members';
export type Stage = 'prepare' | 'room' | 'note';

export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'new-body' }
  | { readonly screen: 'body'; readonly body: string; readonly tab: BodyTab; readonly year: string | null }
  | { readonly screen: 'meeting'; readonly meeting: string; readonly stage: Stage }
  | { readonly screen: 'book' }
  | { readonly screen: 'nowhere' };

/** The addresses of the screens, for href. */
export const to = {
  today: (): string => '#/',
  newBody: (): string => '#/bodies/new',
  body: (body: string, tab: BodyTab = 'meetings', year: string | null = null): string =>
    `#/bodies/${body}/${tab}${year === null ? '' : `?year=${year}`}`,
  meeting: (meeting: string, stage: Stage = 'prepare'): string => `#/meetings/${meeting}/${stage}`,
  book: (): string => '#/book',
};

/** Reads an address. */
export function read(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first = '', second = '', third = ''] = path.split('/');
  if (first === '') return { screen: 'today' };
  if (first === 'book') return { screen: 'book' };
  if (first === 'bodies' && second === 'new') return { screen: 'new-body' };
  if (first === 'bodies' && second !== '') {
    const tab = third === 'members' ? 'members' : 'meetings';
    return { screen: 'body', body: second, tab, year: new URLSearchParams(query).get('year') };
  }
  if (first === 'meetings' && second !== '') {
    const stage = third === 'room' || third === 'note' ? third : 'prepare';
    return { screen: 'meeting', meeting: second, stage };
  }
  return { screen: 'nowhere' };
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
