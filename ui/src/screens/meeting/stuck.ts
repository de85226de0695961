// What stays in sight while the page scrolls, zoomed in, covers some of it. How much is told to the page, which keeps what has the focus
// clear of it (WCAG 2.4.11).
import type { Attachment } from 'svelte/attachments';

/** Tells the meeting's page how high an element is, in px, by a property of its style. */
export function stuck(property: '--stuck-top' | '--stuck-foot'): Attachment<HTMLElement> {
  return (element) => {
    const page = element.closest<HTMLElement>('[data-stage]');
    const watch = new ResizeObserver(() => page?.style.setProperty(property, `${element.offsetHeight}px`));
    watch.observe(element);
    return () => watch.disconnect();
  };
}
