// What a key does in a line of the minutes; who does it is the row and its sheet.
import type { EntryKind } from '../../../ipc/generated';

export type RowKey =
  | {
      readonly does:
        | 'enter'
        | 'close-item'
        | 'nothing'
        | 'join'
        | 'remove'
        | 'above'
        | 'below'
        | 'up'
        | 'down'
        | 'phrase'
        | 'move-to';
    }
  | { readonly does: 'kind'; readonly kind: EntryKind };

/** Where the caret stands when the key is pressed. `first` and `last` are asked only where they matter, since they are measured. */
export interface Standing {
  readonly from: number;
  readonly to: number;
  readonly empty: boolean;
  first(): boolean;
  last(): boolean;
}

type Key = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'repeat'
>;

/** The kinds in the order of their keys: Ctrl+0, Ctrl+1 … */
export const KINDS: readonly EntryKind[] = ['text', 'point', 'decision', 'action', 'motion'];

/** Reads a key; null where it is the text field's own. */
export function rowKey(event: Key, at: Standing): RowKey | null {
  if (event.isComposing) return null;
  const command = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter') {
    // Held down, it closes one item, not those that follow.
    if (command) return { does: event.repeat ? 'nothing' : 'close-item' };
    return event.shiftKey || event.altKey ? null : { does: 'enter' };
  }
  if (command && !event.altKey && !event.shiftKey) {
    if (event.ctrlKey && event.key.toLowerCase() === 'm') return { does: 'move-to' };
    const kind = KINDS[Number(/^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? NaN)];
    return kind === undefined ? null : { does: 'kind', kind };
  }
  if (command || event.shiftKey) return null;
  if (event.key === 'F3' && !event.altKey) return { does: 'phrase' };
  if (event.altKey) {
    if (event.key === 'ArrowUp') return { does: 'up' };
    return event.key === 'ArrowDown' ? { does: 'down' } : null;
  }
  if (event.key === 'Backspace' && at.from === 0 && at.to === 0) return { does: at.empty ? 'remove' : 'join' };
  if (event.key === 'ArrowUp' && at.from === at.to && at.first()) return { does: 'above' };
  if (event.key === 'ArrowDown' && at.from === at.to && at.last()) return { does: 'below' };
  return null;
}

/** The paragraphs of pasted text; one is left to the field itself. */
export function paragraphs(pasted: string): readonly string[] {
  return pasted
    .split(/[\r\n]+/)
    .map((paragraph) => paragraph.replace(/\t/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}
