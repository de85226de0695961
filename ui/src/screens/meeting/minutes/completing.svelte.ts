// The list under a line while something is being chosen in it: what it is, or a phrase (“/”); who is to do it or moved it (“@”); a phrase
// (F3). The text field keeps the focus and the keys.
import { call } from '../../../ipc/call';
import type { EntryKind, ItemId, MeetingId, MoverChoice, OwnerChoice, PhraseChoice } from '../../../ipc/generated';
import { matching, type Choice } from '../../../parts/match';
import { text as words } from '../../../text';
import type { Line } from './line.svelte';
import { KINDS } from './row-keys';
import { nextGap, ownerToken, replaced, slashToken, without, wordToken, type Token } from './tokens';

/**
 * What was chosen: the text without what was typed to choose, the caret in it (from `at` to `to`), and a kind, an owner, a mover or
 * a phrase, which is in the text already.
 */
export interface Chosen {
  readonly text: string;
  readonly at: number;
  readonly to?: number;
  readonly kind?: EntryKind;
  readonly owner?: OwnerChoice;
  readonly mover?: MoverChoice;
  readonly phrase?: PhraseChoice;
}

const MOST = 60;

type Of = 'kind' | 'owner' | 'mover' | 'phrase';

/** One line's list. `choices` is empty while there is nothing to choose. */
export class Completing {
  choices = $state.raw<readonly Choice[]>([]);
  active = $state(0);
  /** What the list is of, for its label. */
  of = $state.raw<Of>('kind');
  #token: Token | null = null;
  readonly #phrases: () => readonly PhraseChoice[] | undefined;
  readonly #phrasesCame: () => Promise<void>;
  #owners: readonly OwnerChoice[] = [];
  #movers: readonly MoverChoice[] = [];
  #asked = 0;
  /** The list that the core was asked for and has not given yet. */
  #coming: Promise<void> | null = null;

  /** `phrases` are those that may be put in; undefined until they have `come`. */
  constructor(
    phrases: () => readonly PhraseChoice[] | undefined = () => [],
    come: () => Promise<void> = () => Promise.resolve(),
  ) {
    this.#phrases = phrases;
    this.#phrasesCame = come;
  }

  /** A “/” at the start of a line is no wording yet: it waits until it is chosen or left. */
  get holds(): boolean {
    return this.choices.length > 0 && this.of === 'kind';
  }

  /** Looks at what stands before the caret. */
  look(line: Line, text: string, caret: number, meeting: MeetingId, item: ItemId): void {
    const slash = slashToken(text, caret);
    const name = slash === null && (line.kind === 'action' || line.kind === 'motion') ? ownerToken(text, caret) : null;
    this.#asked += 1;
    this.#coming = null;
    if (slash !== null) {
      this.#showKinds(slash);
      if (this.#phrases() === undefined) this.#coming = this.#showKindsOnce(slash, this.#asked);
    } else if (this.of === 'phrase' && this.choices.length > 0) this.#showPhrases(wordToken(text, caret));
    else if (name === null) this.close();
    else if (line.kind === 'motion') this.#coming = this.#showMovers(name, line, item, this.#asked);
    else this.#coming = this.#showOwners(name, line, meeting, this.#asked);
  }

  /**
   * Puts in the phrase whose short word stands before the caret, goes to the next blank of one that was put in, or shows the list,
   * of those that begin like that word if any do. Null while there is nothing to put in yet.
   */
  expand(text: string, from: number, to: number): Chosen | null {
    const token = shortToken(text, from, to);
    const short = token.words.toLowerCase();
    const phrase = this.#phrases()?.find((one) => one.short.toLowerCase() === short);
    const gap = nextGap(text, to);
    if (phrase !== undefined) return this.#put(text, token, phrase);
    if (gap !== null) return { text, at: gap.from, to: gap.to };
    this.list(text, from, to);
    return null;
  }

  /** Shows the phrases: those that begin like the word before the caret, or all. */
  list(text: string, from: number, to: number): void {
    this.#asked += 1;
    this.#showPhrases(shortToken(text, from, to));
    if (this.choices.length === 0) this.#showPhrases({ from: to, to, words: '' });
  }

  /** Moves, takes or closes by a key; true where the key was the list's. */
  key(event: KeyboardEvent, take: () => void): boolean {
    const count = this.choices.length;
    if (count === 0 || !isOfLists(event)) return false;
    if (event.key === 'ArrowDown') this.active = (this.active + 1) % count;
    else if (event.key === 'ArrowUp') this.active = (this.active - 1 + count) % count;
    else if (event.key === 'Escape') this.close();
    else take();
    return true;
  }

  /** What a key waits for that may be the list's: one that is behind the typing is not taken from. */
  waits(event: KeyboardEvent): Promise<void> | null {
    return isOfLists(event) ? this.#coming : null;
  }

  /** Takes the choice at a place in the list. */
  take(text: string, at = this.active): Chosen | null {
    const choice = this.choices[at];
    if (choice === undefined || this.#token === null) return null;
    const phrase = this.#phrases()?.find((one) => one.phrase === choice.id);
    const chosen = phrase
      ? this.#put(text, this.#token, phrase)
      : { ...without(text, this.#token), ...this.#chosen(choice.id) };
    this.close();
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

  #chosen(id: string): Pick<Chosen, 'kind' | 'owner' | 'mover'> {
    if (this.of === 'kind') return { kind: id as EntryKind };
    if (this.of === 'owner') return this.#ownerOf(id);
    const mover = this.#movers[Number(id)];
    return mover === undefined ? {} : { mover };
  }

  /** Takes the list away. */
  close(): void {
    this.#asked += 1;
    this.#coming = null;
    this.choices = [];
    this.#token = null;
  }

  #showKinds(token: Token): void {
    const kinds = KINDS.map((kind, n) => ({ id: kind, label: words.meeting.kinds[kind], detail: `Ctrl ${n}` }));
    this.#show('kind', token, matching([...kinds, ...this.#shorts()], token.words));
  }

  /** Shows them again once there are phrases among them; what was gone to stays. */
  async #showKindsOnce(token: Token, asked: number): Promise<void> {
    await this.#phrasesCame();
    if (asked !== this.#asked) return;
    const on = this.choices[this.active]?.id;
    this.#showKinds(token);
    this.active = Math.max(
      0,
      this.choices.findIndex((choice) => choice.id === on),
    );
  }

  /** By short words alone: a word of the wording is no short word. */
  #showPhrases(token: Token): void {
    const typed = token.words.toLowerCase();
    const fits = this.#shorts().filter((choice) => choice.label.toLowerCase().startsWith(typed));
    this.#show('phrase', token, fits);
  }

  #shorts(): readonly Choice[] {
    return (this.#phrases() ?? []).map(({ phrase, short, wording }) => ({
      id: phrase,
      label: short,
      detail: cut(wording),
    }));
  }

  async #showOwners(token: Token, line: Line, meeting: MeetingId, asked: number): Promise<void> {
    const name = token.words.trim();
    const found = await call('owner.choices', { meeting, words: name }).catch(() => []);
    if (asked !== this.#asked) return;
    const has = new Set([...line.owners, ...line.chosen].map((owner) => owner.name));
    const known = found.filter((choice) => !has.has(choice.name));
    const typed: OwnerChoice[] =
      name === '' || found.some((choice) => choice.name.toLowerCase() === name.toLowerCase())
        ? []
        : [
            { person: null, role: name, name, detail: words.meeting.owners.newRole },
            { person: null, role: null, name, detail: words.meeting.owners.newPerson },
          ];
    this.#owners = [...known, ...typed];
    const choices = this.#owners.map((choice, n) => ({ id: String(n), label: choice.name, detail: choice.detail }));
    this.#show('owner', token, choices);
  }

  async #showMovers(token: Token, line: Line, item: ItemId, asked: number): Promise<void> {
    const found = await call('mover.choices', { item, words: token.words.trim() }).catch(() => []);
    if (asked !== this.#asked) return;
    const mover = line.moving.mover?.person ?? line.motion?.mover?.person;
    this.#movers = found.filter((choice) => choice.person !== mover);
    const choices = this.#movers.map((choice, n) => ({ id: String(n), label: choice.name, detail: choice.detail }));
    this.#show('mover', token, choices);
  }

  #ownerOf(id: string): { owner?: OwnerChoice } {
    const owner = this.#owners[Number(id)];
    return owner === undefined ? {} : { owner };
  }

  #show(of: Of, token: Token, choices: readonly Choice[]): void {
    this.#coming = null;
    this.of = of;
    this.#token = token;
    this.choices = choices;
    this.active = 0;
  }
}

/** Says whether a key goes about in a list. */
function isOfLists({ key, isComposing, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  if (isComposing || ctrlKey || altKey || metaKey || (key === 'Tab' && shiftKey)) return false;
  return ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'].includes(key);
}

/** The short word before the caret, with the “/” before it at the start of a line; what is selected is none, and is replaced. */
function shortToken(text: string, from: number, to: number): Token {
  return from === to ? (slashToken(text, from) ?? wordToken(text, from)) : { from, to, words: '' };
}

/** So much of a phrase as tells it from others. */
function cut(wording: string): string {
  return wording.length <= MOST ? wording : `${wording.slice(0, MOST).trimEnd()}…`;
}
