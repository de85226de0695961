// The list under a line while something is being chosen in it: what it is, or a phrase (“/”); who is to do it or moved it (“@”); a phrase
// (F3). The text field keeps the focus and the keys. What can be chosen is on the screen before it is wanted, so that no key waits.
import type { EntryKind, MoverChoice, OwnerChoice, PhraseChoice } from '../../../ipc/generated';
import { matching, type Choice } from '../../../parts/match';
import { text as words } from '../../../text';
import type { Line } from './line.svelte';
import { KINDS } from './row-keys';
import { nextGap, ownerToken, replaced, slashToken, without, wordToken, type Token } from './tokens';

/** What there is to choose from in the lines of an item; undefined until the book has said it. */
export interface Offers {
  readonly phrases: readonly PhraseChoice[] | undefined;
  readonly owners: readonly OwnerChoice[] | undefined;
  readonly movers: readonly MoverChoice[] | undefined;
}

/** What a choice makes of the line: another kind, an owner, a mover, or a phrase in its text. */
interface Given {
  readonly kind?: EntryKind;
  readonly owner?: OwnerChoice;
  readonly mover?: MoverChoice;
  readonly phrase?: PhraseChoice;
}

/** What was chosen: the text without what was typed to choose, with its phrase in it, and the caret in it (from `at` to `to`). */
export interface Chosen extends Given {
  readonly text: string;
  readonly at: number;
  readonly to?: number;
}

interface Offer extends Choice {
  readonly gives: Given;
}

/** How many names are listed, and how much of a phrase. */
const NAMES = 8;
const MOST = 60;

type Of = 'kind' | 'owner' | 'mover' | 'phrase';

/** One line's list. `choices` is empty while there is nothing to choose. */
export class Completing {
  /** What the list is of, for its label. */
  of = $state.raw<Of>('kind');
  #token = $state.raw<Token | null>(null);
  /** Which of them the clerk went to. */
  #on = $state.raw<string | null>(null);
  #line: Line | undefined;
  /** Where in the text the last name was taken; null where none was. */
  #taken: number | null = null;
  readonly #offers: Offers;
  /** What fits what is typed; where the book says what there is while it is typed, the list comes by itself. */
  readonly choices: readonly Offer[] = $derived.by(() => (this.#token === null ? [] : this.#fitting(this.#token)));

  constructor(offers: Offers) {
    this.#offers = offers;
  }

  /** The place of the one that Enter takes: the one gone to, wherever it stands once the list has grown; else the first. */
  get active(): number {
    return Math.max(
      0,
      this.choices.findIndex((choice) => choice.id === this.#on),
    );
  }

  /** A “/” at the start of a line is no wording yet: it waits until it is chosen or left. */
  get holds(): boolean {
    return this.choices.length > 0 && this.of === 'kind';
  }

  /** Looks at what stands before the caret. */
  look(line: Line, text: string, caret: number): void {
    this.#line = line;
    const slash = slashToken(text, caret);
    const names = line.kind === 'action' ? 'owner' : line.kind === 'motion' ? 'mover' : null;
    if (slash !== null) this.#show('kind', slash);
    else if (this.of === 'phrase' && this.choices.length > 0) this.#showOrClose('phrase', wordToken(text, caret));
    else if (names !== null) this.#show(names, ownerToken(text, caret, this.#taken));
    else this.close();
  }

  /**
   * Puts in the phrase whose short word stands before the caret, goes to the next blank of one that was put in, or shows the list,
   * of those that begin like that word if any do. Null while there is nothing to put in yet.
   */
  expand(text: string, from: number, to: number): Chosen | null {
    const token = shortToken(text, from, to);
    const short = token.words.toLowerCase();
    const phrase = this.#offers.phrases?.find((one) => one.short.toLowerCase() === short);
    const gap = nextGap(text, to);
    if (phrase !== undefined) return this.#put(text, token, phrase);
    if (gap !== null) return { text, at: gap.from, to: gap.to };
    this.list(text, from, to);
    return null;
  }

  /** Shows the phrases: those that begin like the word before the caret, or all. */
  list(text: string, from: number, to: number): void {
    this.#showOrClose('phrase', shortToken(text, from, to));
    if (this.#token === null) this.#showOrClose('phrase', { from: to, to, words: '' });
  }

  /** Moves, takes or closes by a key; true where the key was the list's. */
  key(event: KeyboardEvent, take: () => void): boolean {
    const count = this.choices.length;
    if (count === 0 || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (event.key === 'ArrowDown') this.#on = this.choices[(this.active + 1) % count]?.id ?? null;
    else if (event.key === 'ArrowUp') this.#on = this.choices[(this.active - 1 + count) % count]?.id ?? null;
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) take();
    else if (event.key === 'Escape') this.close();
    else return false;
    return true;
  }

  /** Takes the choice at a place in the list. */
  take(text: string, at = this.active): Chosen | null {
    const [token, given] = [this.#token, this.choices[at]?.gives];
    if (token === null || given === undefined) return null;
    this.close();
    const chosen = given.phrase ? this.#put(text, token, given.phrase) : { ...without(text, token), ...given };
    this.#taken = given.owner || given.mover ? chosen.at : null;
    return chosen;
  }

  /** The text with a phrase in it, and its first blank to be filled in, or what follows it. */
  #put(text: string, token: Token, phrase: PhraseChoice): Chosen {
    const apart = /[\p{L}\p{M}\p{N}.,;:!?]$/u.test(text.slice(0, token.from)) ? ' ' : '';
    const from = token.from + apart.length;
    const gap = nextGap(phrase.wording, 0);
    const caret = gap === null ? { at: from + phrase.wording.length } : { at: from + gap.from, to: from + gap.to };
    return { text: replaced(text, token, apart + phrase.wording), ...caret, phrase };
  }

  /** Takes the list away. */
  close(): void {
    this.#token = null;
  }

  #show(of: Of, token: Token | null): void {
    this.of = of;
    this.#token = token;
    this.#on = null;
  }

  #showOrClose(of: Of, token: Token): void {
    this.#show(of, token);
    if (this.choices.length === 0 && this.#offers.phrases !== undefined) this.close();
  }

  #fitting(token: Token): readonly Offer[] {
    const name = token.words.trim();
    switch (this.of) {
      case 'kind':
        return matching([...kinds(), ...this.#phrases()], token.words);
      case 'phrase':
        // By short words alone: a word of the wording is no short word.
        return this.#phrases().filter(({ label }) => label.toLowerCase().startsWith(token.words.toLowerCase()));
      case 'owner':
        return this.#owners(name);
      case 'mover':
        return this.#movers(name);
    }
  }

  #phrases(): readonly Offer[] {
    return (this.#offers.phrases ?? []).map((phrase) => ({
      id: phrase.phrase,
      label: phrase.short,
      detail: cut(phrase.wording),
      gives: { phrase },
    }));
  }

  #owners(name: string): readonly Offer[] {
    const known = this.#offers.owners;
    if (known === undefined) return [];
    const has = new Set([...(this.#line?.owners ?? []), ...(this.#line?.chosen ?? [])].map((owner) => owner.name));
    const offer = (owner: OwnerChoice): Offer => ({ ...named(owner), gives: { owner } });
    const fit = matching(known.filter((choice) => !has.has(choice.name)).map(offer), name).slice(0, NAMES);
    if (name === '' || known.some((choice) => choice.name.toLowerCase() === name.toLowerCase())) return fit;
    const role = { person: null, role: name, name, detail: words.meeting.owners.newRole };
    const person = { person: null, role: null, name, detail: words.meeting.owners.newPerson };
    return [...fit, offer(role), offer(person)];
  }

  #movers(name: string): readonly Offer[] {
    const moved = this.#line?.moving.mover?.person ?? this.#line?.motion?.mover?.person;
    const others = (this.#offers.movers ?? []).filter((choice) => choice.person !== moved);
    return matching(
      others.map((mover) => ({ ...named(mover), gives: { mover } })),
      name,
    ).slice(0, NAMES);
  }
}

function kinds(): readonly Offer[] {
  return KINDS.map((kind, n) => ({ id: kind, label: words.meeting.kinds[kind], detail: `Ctrl ${n}`, gives: { kind } }));
}

/** Two may have one name, and a name may be typed that is a role or a person’s. */
function named({ person, name, detail }: Pick<OwnerChoice, 'person' | 'name' | 'detail'>): Choice {
  return { id: person ?? `${name} ${detail}`, label: name, detail };
}

/** The short word before the caret, with the “/” before it at the start of a line; what is selected is none, and is replaced. */
function shortToken(text: string, from: number, to: number): Token {
  return from === to ? (slashToken(text, from) ?? wordToken(text, from)) : { from, to, words: '' };
}

/** So much of a phrase as tells it from others. */
function cut(wording: string): string {
  return wording.length <= MOST ? wording : `${wording.slice(0, MOST).trimEnd()}…`;
}
