// How typed letters find a name in a list: every typed word begins a word of it, whatever the case and the accents.

/** One line a clerk can choose. `off` says why it cannot be chosen now; it stays in sight. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** What tells two of the same name apart: a council, a role. */
  readonly detail?: string | undefined;
  readonly off?: string | undefined;
}

/** The choices that fit what is typed, in their own order, those that begin with it first. */
export function matching<C extends Choice>(choices: readonly C[], typed: string): readonly C[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return choices;
  const fits = choices.filter((choice) => {
    const parts = plain(`${choice.label} ${choice.detail ?? ''}`).split(/[\s([]+/);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
  const start = plain(typed).trim();
  return [...fits].sort((a, b) => Number(plain(b.label).startsWith(start)) - Number(plain(a.label).startsWith(start)));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, '').toLowerCase();
}
