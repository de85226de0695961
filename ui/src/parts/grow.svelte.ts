// Lets a textarea be as tall as its text: WebKitGTK has no `field-sizing`.
import type { Attachment } from 'svelte/attachments';

/** Grows a textarea with its text, and when its width changes. `text` is read so that a change from the book counts too. */
export function grow(text: () => string): Attachment<HTMLTextAreaElement> {
  return (area) => {
    function fit(): void {
      area.style.height = 'auto';
      const edges = area.offsetHeight - area.clientHeight;
      area.style.height = `${area.scrollHeight + edges}px`;
    }
    area.style.resize = 'none';
    area.style.overflow = 'hidden';
    let width = 0;
    const watcher =
      typeof ResizeObserver === 'undefined'
        ? undefined
        : new ResizeObserver(() => {
            if (area.clientWidth === width) return;
            width = area.clientWidth;
            fit();
          });
    watcher?.observe(area);
    $effect(() => {
      text();
      fit();
    });
    return () => watcher?.disconnect();
  };
}
