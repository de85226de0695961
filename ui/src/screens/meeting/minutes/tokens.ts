// What is typed only to choose something: “/dec” for a kind, “@le” for an owner, “noted” for a phrase. It is no part of the wording
// once chosen.

/** Such a piece of a text, and the words after its sign. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** A kind or a phrase being chosen: “/” at the start of a line, and letters. */
export function slashToken(text: string, caret: number): Token | null {
  const found = /^\/([\p{L}\p{M}\p{N}-]*)/u.exec(text);
  if (found === null || caret === 0 || caret > found[0].length) return null;
  return { from: 0, to: found[0].length, words: found[1] ?? '' };
}

/**
 * An owner being chosen: “@” at the start of a word, and up to three words before the caret. `taken`: where the last one was taken,
 * and its space with it; the next may follow there at once.
 */
export function ownerToken(text: string, caret: number, taken: number | null = null): Token | null {
  const found = /@((?:[\p{L}\p{M}\p{N}.’'-]+ ?){0,3})$/u.exec(text.slice(0, caret));
  if (found === null) return null;
  const from = found.index;
  if (from > 0 && from !== taken && !/\s/u.test(text.charAt(from - 1))) return null;
  return { from, to: caret, words: found[1] ?? '' };
}

/** The short word of a phrase, or what there is of it: the word that ends at the caret. */
export function wordToken(text: string, caret: number): Token {
  const words = /[\p{L}\p{M}\p{N}-]*$/u.exec(text.slice(0, caret))?.[0] ?? '';
  return { from: caret - words.length, to: caret, words };
}

/** A blank that is still to be filled in, {who}: the first after a place, or the first of all; null where there is none. */
export function nextGap(text: string, after: number): { readonly from: number; readonly to: number } | null {
  const gaps = [...text.matchAll(/\{[^{}\n]*\}/g)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
  }));
  return gaps.find((gap) => gap.from >= after) ?? gaps[0] ?? null;
}

/** The text with other words in place of the piece. */
export function replaced(text: string, token: Token, words: string): string {
  return text.slice(0, token.from) + words + text.slice(token.to);
}

/** The text without the piece, and where the caret stands then. */
export function without(text: string, token: Token): { readonly text: string; readonly at: number } {
  const before = text.slice(0, token.from);
  const after = text.slice(token.to);
  // The space that set it off goes with it, unless a word follows.
  const kept = after === '' || /^\s/.test(after) ? before.trimEnd() : before;
  return { text: kept + (kept === '' ? after.trimStart() : after), at: kept.length };
}
