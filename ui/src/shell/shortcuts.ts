// The keys that work anywhere: undo, redo, help, next pane. A screen's own keys are the screen's.
import { nextPane } from './panes';
import { redo, undo } from './undo.svelte';

/** Answers a key pressed anywhere in the window; `help` shows the keys. */
export function anywhereKey(event: KeyboardEvent, help: () => void): void {
  if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
  const key = event.key.toLowerCase();
  const command = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (event.key === 'F1' || (event.key === '?' && !command && !isTyping(event.target))) help();
  else if (event.key === 'F6') nextPane(event.shiftKey);
  else if (command && key === 'z' && !isDraft(event.target)) void (event.shiftKey ? redo() : undo());
  else if (command && key === 'y' && !isDraft(event.target)) void redo();
  else return;
  event.preventDefault();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), textarea, select');
}

/** A form not yet added is not in the book: while there is something in its field, undo is the field's own. */
function isDraft(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.dataset['draft'] !== undefined && target.value !== '';
}
