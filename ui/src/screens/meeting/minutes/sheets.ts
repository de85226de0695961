// The sheets of the meetings on the screen, one an item. They outlive their stage: what could not be saved is still there when the
// clerk comes back.
import type { ItemId, MeetingId, MeetingPage } from '../../../ipc/generated';
import { registerFlush } from '../../../ipc/typing';
import { refused } from '../refused';
import { Sheet } from './sheet.svelte';

const kept = new Map<MeetingId, Sheets>();

/** The sheets of one meeting. */
export class Sheets {
  /** How many screens show them. */
  shown = 0;
  readonly #sheets = new Map<ItemId, Sheet>();
  readonly #meeting: MeetingId;
  readonly #unregister = registerFlush(() => this.flush());
  #again: () => void = () => undefined;

  constructor(meeting: MeetingId) {
    this.#meeting = meeting;
  }

  /** Where the book's word is asked for anew. */
  listen(again: () => void): void {
    this.#again = again;
  }

  /** The sheet of an item. */
  of(item: ItemId): Sheet {
    let sheet = this.#sheets.get(item);
    if (sheet === undefined) {
      sheet = new Sheet(this.#meeting, item, () => this.#again(), refused);
      this.#sheets.set(item, sheet);
    }
    return sheet;
  }

  /** Takes what the book says of every item. */
  take(page: MeetingPage, asOf: number): void {
    for (const item of page.agenda) this.of(item.id).take(item.entries, asOf);
  }

  /** Saves all that is typed. */
  async flush(): Promise<void> {
    await Promise.all([...this.#sheets.values()].map((sheet) => sheet.flushAll()));
  }

  /** Saves all and, once nothing is left unsaved and nobody shows them, forgets them. */
  async putAway(): Promise<void> {
    await this.flush().catch(refused);
    if (this.shown > 0 || [...this.#sheets.values()].some((sheet) => sheet.unsaved)) return;
    kept.delete(this.#meeting);
    this.#unregister();
  }
}

/** The sheets of a meeting that is about to be shown, and how to say that it no longer is. */
export function sheetsOf(meeting: MeetingId): { sheets: Sheets; away: () => void } {
  const sheets = kept.get(meeting) ?? new Sheets(meeting);
  kept.set(meeting, sheets);
  sheets.shown += 1;
  function away(): void {
    sheets.shown -= 1;
    void sheets.putAway();
  }
  return { sheets, away };
}
