// What stays in sight while the page scrolls, zoomed in, covers some of it. How much is told to the page, which keeps what has the focus
// clear of it (WCAG 2.4.11).
import type { Attachment } from 'svelte/attachments';

/**
 * Tells the meeting's page how high an element is, in px, by a property of its style, where the element is stuck. Side by side the
 * panes scroll each by itself and nothing is: then nothing is told, as the whole page is styled anew for it.
 */
export function stuck(property: '--stuck-top' | '--stuck-foot'): Attachment<HTMLElement> {
  return (element) => {
    const page = element.closest<HTMLElement>('[data-stage]');
    const tell = (): void => {
      if (!page) return;
      const high = getComputedStyle(element).position === 'sticky' ? `${element.offsetHeight}px` : '';
      if (page.style.getPropertyValue(property) !== high) page.style.setProperty(property, high);
    };
    const watch = new ResizeObserver(tell);
    watch.observe(element);
    return () => {
      watch.disconnect();
      page?.style.removeProperty(property);
    };
  };
}
