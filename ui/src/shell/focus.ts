// Keeps the focus by when what had it goes: a row that was removed, a button whose work is done, a line that moved. Without it the
// browser drops the focus, and whoever works by keyboard or screen reader is back at the top of the page. Where a screen puts the
// focus itself, that comes first.

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

/** Where something was taken out of the page. */
interface Gap {
  readonly parent: Node;
  readonly before: Node | null;
  readonly after: Node | null;
}

/** Begins to keep the focus by; called once. Gives the way to end it. */
export function keepFocus(): () => void {
  let last: HTMLElement | null = null;
  /** Where `last`, or what held it, was taken out. */
  let gap: Gap | null = null;
  /** `last` was disabled while it had the focus, which the browser then takes away. */
  let resting = false;
  let frame = 0;

  function came({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    gap = null;
    resting = false;
  }

  /** Looks after a frame: a screen that puts the focus itself has done so by then. */
  function lookSoon(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  }

  function changed(records: readonly MutationRecord[]): void {
    if (last === null) return;
    for (const { type, removedNodes, target, previousSibling, nextSibling } of records) {
      // It may be enabled again before anybody looks.
      if (type === 'attributes' && target.contains(last)) resting = true;
      for (const gone of removedNodes)
        if (gone.contains(last) || (gap && gone.contains(gap.parent)))
          gap = { parent: target, before: previousSibling, after: nextSibling };
    }
    if (resting || lost()) lookSoon();
  }

  function look(): void {
    if (last === null || (last.isConnected && last.matches(':disabled'))) return;
    if (!lost()) resting = false;
    else if (!last.isConnected) {
      if (gap) heir(gap)?.focus();
    } else if (!seen(last)) heir(hiding(last))?.focus();
    else if (resting || gap) last.focus();
    // It was left on purpose: by Escape, or by a click beside it.
    else last = null;
  }

  const observer = new MutationObserver(changed);
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', came);
  document.addEventListener('focusout', lookSoon);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    document.removeEventListener('focusin', came);
    document.removeEventListener('focusout', lookSoon);
  };
}

function lost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/**
 * Says later whether the focus is still where it is now, or lost. What the book answers late must not take it from where the clerk
 * has gone meanwhile.
 */
export function focusStays(): () => boolean {
  const at = document.activeElement;
  return () => lost() || document.activeElement === at;
}

/** What takes the focus over: what came in the stead, else what follows, else what stands before; the nearest first. */
function heir({ parent, before, after }: Gap): HTMLElement | null {
  if (!parent.isConnected) return null;
  const inStead = before?.parentNode === parent ? before.nextSibling : before === null ? parent.firstChild : after;
  const found = within(inStead, 'nextSibling') ?? within(before ?? parent.lastChild, 'previousSibling');
  if (found) return found;
  for (
    let node: Node | null = parent;
    node && !(node instanceof HTMLElement && node.matches('main, dialog'));
    node = node.parentNode
  ) {
    const near = within(node.nextSibling, 'nextSibling') ?? within(node.previousSibling, 'previousSibling');
    if (near) return near;
  }
  return document.querySelector('main');
}

/** The first thing to go to from a node on, to one side; none where the node itself is gone. */
function within(from: Node | null, side: 'nextSibling' | 'previousSibling'): HTMLElement | null {
  if (!from?.isConnected) return null;
  for (let node: Node | null = from; node; node = node[side]) {
    if (!(node instanceof HTMLElement)) continue;
    const found = [...(node.matches(FOCUSABLE) ? [node] : []), ...node.querySelectorAll<HTMLElement>(FOCUSABLE)];
    const first = found.find(seen);
    if (first) return first;
  }
  return null;
}

function seen(element: Element): boolean {
  // Only jsdom cannot say, which hides nothing.
  return element.checkVisibility?.() ?? true;
}

/** Where what hides an element stands: as if it were gone from there. */
function hiding(element: HTMLElement): Gap {
  let hidden = element;
  while (hidden.parentElement && !seen(hidden.parentElement)) hidden = hidden.parentElement;
  return { parent: hidden.parentNode ?? document.body, before: hidden.previousSibling, after: hidden.nextSibling };
}
