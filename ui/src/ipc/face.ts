// What a way to the core can do. `tauri.ts` is the window's, `http.ts` the browser tests'; the screens know neither.
import type { Code, ListPage, MeetingId } from './generated';

/** One changed row: whose meeting it belongs to decides which views are asked again. */
export interface Flag {
  readonly table: string;
  readonly id: string;
  readonly meeting: string | null;
}

/** The book that is open, or why none is. */
export interface Opening {
  readonly book: string | null;
  readonly refusal: { code: Code; message: string; hint: string } | null;
}

/** What a face tells of. */
export interface Heard {
  /** Something was written to the open book, by whomever. */
  changed(flags: readonly Flag[]): void;
  /** Another book is open: everything shown is of the last one. */
  opened(): void;
  /** The clerk is closing the window, and waits until this resolves; if it rejects the window stays. */
  closing(): Promise<void>;
}

export interface Face {
  /** Asks the core. Answers a JSON value or a file's bytes; rejects with a `Refusal`. */
  call(name: string, payload: unknown): Promise<unknown>;
  /** Which book is open; none, and why, where it could not be opened. */
  opening(): Promise<Opening>;
  /** Tells of what happens outside the screens. */
  listen(heard: Heard): void;
  /** Has a call that answers with a file saved where the clerk says; null if the clerk thought better of it. */
  savePaper(name: string, payload: unknown): Promise<string | null>;
  /** Opens the same file in the system's own viewer, for printing; null where this face cannot. */
  openPaper: ((name: string, payload: unknown) => Promise<void>) | null;
  /** Lets the clerk choose a list of members and has it read; null if the clerk thought better of it. */
  openMembers(): Promise<ListPage | null>;
  /** Opens the screen of the room, for the projector, or brings it forward. */
  openScreen(meeting: MeetingId): Promise<void>;
  /** Lets the clerk choose another book, or make one; false if not done; null where this face cannot. */
  books: Record<'open_book' | 'new_book' | 'sample_book', () => Promise<boolean>> | null;
}

/** A refusal by the core: a sentence, what can be done about it, and a code to branch on. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: Code,
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

/** Reads whatever a face rejected with as a refusal. */
export function refusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown) {
    const said = thrown as { code: Code; message: string; hint?: string };
    return new Refusal(said.code, said.message, said.hint ?? '');
  }
  return new Refusal('fault', thrown instanceof Error ? thrown.message : String(thrown), '');
}
