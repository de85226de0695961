// Light or dark, and how strong the contrast: the system's, unless the clerk says otherwise. Kept on this machine, not in the book,
// for it is about eyes and not about the record.

export type Theme = 'system' | 'light' | 'dark';
export type Contrast = 'system' | 'more';

const chosen = $state({ theme: kept<Theme>('theme'), contrast: kept<Contrast>('contrast') });
const dark = matchMedia('(prefers-color-scheme: dark)');
const more = matchMedia('(prefers-contrast: more)');

/** What the clerk chose; reactive. */
export function appearance(): Readonly<typeof chosen> {
  return chosen;
}

/** Changes the look at once, and for next time. */
export function setAppearance(change: { theme?: Theme; contrast?: Contrast }): void {
  Object.assign(chosen, change);
  localStorage.setItem('theme', chosen.theme);
  localStorage.setItem('contrast', chosen.contrast);
  show();
}

/** Shows the chosen look and follows the system's changes; called once, before anything is drawn. */
export function followAppearance(): void {
  dark.addEventListener('change', show);
  more.addEventListener('change', show);
  show();
}

function show(): void {
  const isDark = chosen.theme === 'dark' || (chosen.theme === 'system' && dark.matches);
  const isMore = chosen.contrast === 'more' || more.matches;
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  document.documentElement.dataset['contrast'] = isMore ? 'more' : 'plain';
}

function kept<T extends string>(key: string): T {
  return (localStorage.getItem(key) ?? 'system') as T;
}
