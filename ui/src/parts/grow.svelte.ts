// Lets a textarea be as tall as its text: WebKitGTK has no `field-sizing`.
//
// To measure one makes the browser lay the page out; so all that come or change their width at once are measured at once.
import type { Attachment } from 'svelte/attachments';

const widths = new WeakMap<HTMLTextAreaElement, number>();
const coming: HTMLTextAreaElement[] = [];
const watcher =
  typeof ResizeObserver === 'undefined'
    ? undefined
    : new ResizeObserver((changes) => {
        const areas = changes.map(({ target }) => target as HTMLTextAreaElement);
        fit(areas.filter((area) => area.clientWidth !== widths.get(area)));
      });

/** Grows a textarea with its text, and when its width changes. `text` is read so that a change from the book counts too. */
export function grow(text: () => string): Attachment<HTMLTextAreaElement> {
  return (area) => {
    area.style.resize = 'none';
    area.style.overflow = 'hidden';
    watcher?.observe(area);
    let come = false;
    $effect(() => {
      text();
      if (come) fit([area]);
      else if (coming.push(area) === 1) queueMicrotask(() => fit(coming.splice(0)));
      come = true;
    });
    return () => watcher?.unobserve(area);
  };
}

function fit(areas: readonly HTMLTextAreaElement[]): void {
  for (const area of areas) area.style.height = 'auto';
  const heights = areas.map((area) => {
    widths.set(area, area.clientWidth);
    return area.scrollHeight + area.offsetHeight - area.clientHeight;
  });
  areas.forEach((area, n) => (area.style.height = `${heights[n]}px`));
}
