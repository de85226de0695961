// A text that saves itself as it is typed: 400 ms after the last key, at the latest 800 ms after the first unsaved one, and on
// leaving the field. There is no Save button anywhere. What means nothing half typed, a date, is saved on leaving alone.
import { onDestroy, untrack } from 'svelte';
import { call, type Refusal } from './call';
import { Pace } from './pace';
import { lost, registerFlush } from './typing';

/** The text in a field, ahead of the book by at most what is being typed. Bind a control to `text`; call `left` on blur. */
export interface Typed {
  text: string;
  /** True from the first unsaved key until the book has it. */
  readonly unsaved: boolean;
  /** Why the last save was refused; the text stays in the field. */
  readonly error: Refusal | undefined;
  /** Saves at once; resolves when the book has it, rejects with the refusal. */
  flush(): Promise<void>;
  /** Forgets what is typed and not saved: the field shows the book's text. */
  revert(): void;
  /** Says that the field has the focus. */
  entered(): void;
  /** Says that the field was left: saves at once, and takes the book's own form of the text. */
  left(): void;
}

/**
 * Keeps a field and the book in step. Call it while a component is being set up. `book` reads the text as the book has it,
 * reactively; `save` writes it. A change from elsewhere (undo, another window) is taken up unless the clerk is ahead of it.
 * `whole`: half of it means nothing (a date, a number), so it is saved only when the field is left.
 */
export function typed(book: () => string, save: (text: string) => Promise<unknown>, whole = false): Typed {
  let now = $state(book());
  let dirty = $state(false);
  let sending = $state(0);
  let focused = false;
  let error = $state.raw<Refusal | undefined>(undefined);
  let saves = 0;
  const pace = new Pace(() => void flush(true));
  let saving: Promise<void> = Promise.resolve();

  // Every answer is looked at once, when it comes: it is never older than a save that was answered (see live), so one that
  // differs is a change from elsewhere, even back to what the field said before.
  $effect.pre(() => {
    const said = book();
    untrack(() => take(said));
  });

  function take(said: string): void {
    if (dirty || sending > 0) return;
    if (!sameWords(said, now) || !focused) now = said;
  }

  function typedText(text: string): void {
    now = text;
    dirty = true;
    if (!whole) pace.key();
  }

  /** `amid`: the clerk is typing on, and need not hear the same refusal twice. */
  function flush(amid = false): Promise<void> {
    pace.stop();
    if (!dirty) return saving;
    dirty = false;
    saving = send(now, amid);
    // Whoever waits hears of the refusal too; the field shows it either way.
    saving.catch(() => undefined);
    return saving;
  }

  async function send(text: string, amid: boolean): Promise<void> {
    sending += 1;
    saves += 1;
    try {
      await save(text);
      error = undefined;
    } catch (thrown) {
      const refused = thrown as Refusal;
      if (!amid || refused.message !== error?.message) error = refused;
      dirty = true;
      throw thrown;
    } finally {
      sending -= 1;
    }
  }

  const unregister = registerFlush(() => flush());
  onDestroy(() => {
    unregister();
    const going = now;
    flush().catch((refused: Refusal) => lost(going, refused));
  });

  return {
    get text() {
      return now;
    },
    set text(text) {
      typedText(text);
    },
    get unsaved() {
      return dirty || sending > 0;
    },
    get error() {
      return error;
    },
    flush: () => flush(),
    revert() {
      pace.stop();
      now = book();
      dirty = false;
      error = undefined;
      saving = Promise.resolve();
    },
    entered() {
      focused = true;
      saves = 0;
    },
    left() {
      focused = false;
      if (sameWords(book(), now)) take(book());
      // Nothing more joins this operation: what is typed here next is another, and is undone by itself.
      const saved = flush().catch(() => undefined);
      if (dirty || sending > 0 || saves > 0) void saved.then(() => call('typing.close', {}).catch(() => undefined));
    },
  };
}

/** The book drops a space at the end; while the field is typed in, that space is the start of the next word. */
function sameWords(said: string, typed: string): boolean {
  return said.trim() === typed.normalize().trim();
}
