// Escape puts away what was asked for: a form, a panel. What a field inside does with Escape itself comes first.
import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/** <form {@attach escape(close)}> */
export function escape(does: () => void): Attachment<HTMLElement> {
  // `on` keeps the order of handlers that components set: a listener added by hand would be asked before the fields inside.
  return (element) =>
    on(element, 'keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      does();
    });
}
