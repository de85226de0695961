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
  /** What the book said last, and when it was asked. */
  #page: MeetingPage | undefined;
  #asOf = 0;
  #again: () => void = () => undefined;

  constructor(meeting: MeetingId) {
    this.#meeting = meeting;
  }

  /** Where the book's word is asked for anew. */
  listen(again: () => void): void {
    this.#again = again;
  }

  /** The sheet of an item: made once it is looked at, as a long meeting has many that nobody comes to. */
  of(item: ItemId): Sheet {
    let sheet = this.#sheets.get(item);
    if (sheet === undefined) {
      sheet = new Sheet(this.#meeting, item, () => this.#again(), refused);
      this.#sheets.set(item, sheet);
      this.#fill(sheet);
    }
    return sheet;
  }

  /** Takes what the book says of every item. */
  take(page: MeetingPage, asOf: number): void {
    this.#page = page;
    this.#asOf = asOf;
    for (const sheet of this.#sheets.values()) this.#fill(sheet);
  }

  #fill(sheet: Sheet): void {
    const item = this.#page?.agenda.find((one) => one.id === sheet.item);
    if (item) sheet.take(item.entries, this.#asOf);
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
