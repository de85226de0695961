// F6 goes from pane to pane: every element with `data-pane`, in reading order, whatever screen is in sight.

/** Moves the focus to the next pane, or the one before. */
export function nextPane(back: boolean): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.offsetParent !== null);
  if (panes.length === 0) return;
  const inside = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const next = inside < 0 ? 0 : (inside + (back ? -1 : 1) + panes.length) % panes.length;
  enter(panes[next]);
}

/** Focuses where a pane says (`data-pane-start`), else its first control, else itself. */
function enter(pane: HTMLElement | undefined): void {
  if (!pane) return;
  const controls = 'a[href], button:not(:disabled), input, select, textarea, [tabindex="0"]';
  const start = pane.querySelector<HTMLElement>('[data-pane-start]') ?? pane.querySelector<HTMLElement>(controls);
  if (start === null) pane.tabIndex = -1;
  (start ?? pane).focus();
}
