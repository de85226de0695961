// What is typed into the lines of one item, and how the book gets it: every key shows at once; the book follows, one write after the
// other, each line saving itself at its own pace. An answer of the book older than the last write here is never taken. What is done
// with whole lines is the sheet's (sheet.svelte.ts).
import { call, writesAnswered, type Refusal } from '../../../ipc/call';
import type { EntryId, EntryLine, ItemId, MeetingId, OwnerChoice } from '../../../ipc/generated';
import { Pace } from '../../../ipc/pace';
import { withDrafts, withTail } from './drafts';
import { Line } from './line.svelte';

/** The lines of one item. The last is always an empty one to type into. */
export class Written {
  lines = $state.raw<readonly Line[]>([new Line()]);
  protected readonly meeting: MeetingId;
  /** Whose minutes they are. */
  readonly item: ItemId;
  readonly #again: () => void;
  protected readonly refused: (error: Refusal) => void;
  readonly #paces = new WeakMap<Line, Pace>();
  #chain: Promise<unknown> = Promise.resolve();
  #under = 0;
  #settled = 0;
  #skipped = false;

  /** `again` asks for the book's word anew; `refused` tells of a refusal that belongs to no line. */
  constructor(meeting: MeetingId, item: ItemId, again: () => void, refused: (error: Refusal) => void) {
    this.meeting = meeting;
    this.item = item;
    this.#again = again;
    this.refused = refused;
  }

  /** Takes what the book says, asked for when so many writes had been answered. */
  take(entries: readonly EntryLine[], asOf: number): void {
    if (this.#under > 0 || asOf < this.#settled) {
      this.#skipped = true;
      return;
    }
    this.#skipped = false;
    const known = new Map(this.lines.filter((line) => line.id !== null).map((line) => [line.id, line]));
    const next = entries.map((entry) => {
      const line = known.get(entry.id) ?? new Line(entry.kind, entry.wording);
      known.delete(entry.id);
      line.take(entry);
      return line;
    });
    // Whoever removed the entry did not see what was being typed into it: that is kept, as a line to be saved anew.
    for (const line of known.values()) if (line.dirty) line.orphan();
    this.lines = withDrafts(next, this.lines);
  }

  /** Something was typed. */
  type(line: Line, text: string): void {
    line.text = text;
    line.dirty = true;
    line.touched = true;
    this.#paceOf(line).key();
  }

  /** Saves a line at once; resolves when the book has it, and rejects where it refuses. What was refused meanwhile is tried once more. */
  async flush(line: Line): Promise<void> {
    this.stop(line);
    if (!waits(line)) {
      await this.#chain;
      if (!waits(line)) return;
      this.stop(line);
    }
    line.dirty = false;
    const [wording, among] = [line.text, this.lines];
    await this.inTurn(() => this.write(line, wording, among));
  }

  /** Saves all that is typed. Rejects with the first refusal. */
  async flushAll(): Promise<void> {
    await Promise.all(this.lines.map((line) => this.flush(line)));
    // What was refused meanwhile may have put lines back.
    await Promise.all(this.lines.filter(waits).map((line) => this.flush(line)));
  }

  /** Something is typed that the book does not have. */
  get unsaved(): boolean {
    return this.#under > 0 || this.lines.some((line) => line.dirty && !(line.empty && line.id === null));
  }

  /** Saves a line and then does something with its entry, as changing a due date. */
  after(line: Line, work: (entry: EntryId) => Promise<unknown>): Promise<unknown> {
    void this.flush(line).catch(() => undefined);
    return this.inTurn(async () => {
      if (line.id !== null) await work(line.id);
    });
  }

  /**
   * Writes a line's wording, making its entry where there is none. `among`: the lines as they stood when this was asked for, which
   * the book has in this order by now; those on the screen may be ahead of it.
   */
  protected async write(line: Line, wording: string, among: readonly Line[]): Promise<void> {
    try {
      if (line.id !== null) {
        if (wording !== line.booked) await call('entry.type', { entry: line.id, wording });
      } else {
        if (line.gone || wording.trim() === '') return;
        await this.#make(line, wording, among);
      }
      line.booked = wording;
      line.error = undefined;
    } catch (thrown) {
      // One that lasts while the clerk types on is said once.
      const refused = thrown as Refusal;
      if (line.error?.message !== refused.message) line.error = refused;
      if (!line.gone) line.dirty = true;
      throw thrown;
    }
  }

  async #make(line: Line, wording: string, among: readonly Line[]): Promise<void> {
    const kind = line.kind;
    line.id = await call('entry.add', { item: this.item, kind, wording, ...placeOf(line, among) });
    line.bookedKind = kind;
    for (const choice of line.chosen) await addOwner(line.id, choice);
    const { mover, seconder } = line.moving;
    if (mover ?? seconder) {
      const named = { ...(mover && { mover: mover.person }), ...(seconder && { seconder: seconder.person }) };
      await call('motion.set', { entry: line.id, ...named });
    }
    this.lines = withTail(this.lines);
  }

  /** Does something with the book after all that was asked of it before. Where it refuses, what it says is asked for anew. */
  protected inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#under += 1;
    const done = this.#chain.then(work);
    const answered = (refused: boolean): void => {
      this.#under -= 1;
      this.#settled = writesAnswered();
      this.#skipped ||= refused;
      if (this.#under === 0 && this.#skipped) this.#again();
    };
    this.#chain = done.then(
      () => answered(false),
      () => answered(true),
    );
    return done;
  }

  /** What a line says is not in the book after all: it is saved as it stands, at the next chance. */
  protected keep(...lines: readonly Line[]): void {
    for (const line of lines) {
      line.dirty = line.text !== line.booked;
      if (waits(line)) this.#paceOf(line).key();
    }
  }

  /** Lets a line's saving wait no more; the caller sees to what was typed. */
  protected stop(line: Line): void {
    this.#paceOf(line).stop();
  }

  #paceOf(line: Line): Pace {
    let pace = this.#paces.get(line);
    if (pace === undefined) {
      pace = new Pace(() => void this.flush(line).catch(() => undefined));
      this.#paces.set(line, pace);
    }
    return pace;
  }

  /** Puts lines in after a line, or before all others. */
  protected put(after: Line | undefined, lines: readonly Line[]): void {
    const at = after === undefined ? 0 : this.lines.indexOf(after) + 1;
    this.lines = withTail([...this.lines.slice(0, at), ...lines, ...this.lines.slice(at)]);
  }

  /** Takes a line off the screen; its entry is the caller's. */
  protected drop(line: Line): void {
    line.gone = true;
    this.lines = withTail(this.lines.filter((one) => one !== line));
  }
}

/** Something typed into a line waits to be saved. */
function waits(line: Line): boolean {
  return line.dirty && !line.gone;
}

/** Beside which entry a line that has none belongs. */
function placeOf(line: Line, among: readonly Line[]): { after?: EntryId; before?: EntryId } {
  const at = among.indexOf(line);
  const after = among.slice(0, Math.max(at, 0)).findLast((one) => one.id !== null)?.id;
  const before = among.slice(at + 1).find((one) => one.id !== null)?.id;
  return after ? { after } : before ? { before } : {};
}

/** Gives an entry an owner. */
export function addOwner(entry: EntryId, choice: OwnerChoice): Promise<unknown> {
  if (choice.person !== null) return call('owner.add', { entry, person: choice.person });
  return call('owner.add', choice.role === null ? { entry, name: choice.name } : { entry, role: choice.role });
}
