// The minutes of one item as they are typed. Every key shows at once; the book follows, one write after the other, each line
// saving itself at its own pace. An answer of the book older than the last write here is never taken.
import { call, writesAnswered, type Refusal } from '../../../ipc/call';
import type {
  EntryId,
  EntryKind,
  EntryLine,
  ItemId,
  MeetingId,
  MoverChoice,
  OwnerChoice,
  PhraseId,
} from '../../../ipc/generated';
import { Pace } from '../../../ipc/pace';
import { withDrafts, withTail } from './drafts';
import { Line, type Part } from './line.svelte';

/** Where the caret is to go: a line, and a place in it (UTF-16 units; Infinity is its end), or what is selected up to `to`. */
export interface Caret {
  readonly line: Line;
  readonly at: number;
  readonly to?: number | undefined;
}

/** The lines of one item. The last is always an empty one to type into. */
export class Sheet {
  lines = $state.raw<readonly Line[]>([new Line()]);
  readonly #meeting: MeetingId;
  /** Whose minutes they are. */
  readonly item: ItemId;
  readonly #again: () => void;
  readonly #refused: (error: Refusal) => void;
  readonly #paces = new WeakMap<Line, Pace>();
  #chain: Promise<unknown> = Promise.resolve();
  #under = 0;
  #settled = 0;
  #skipped = false;

  /** `again` asks for the book's word anew; `refused` tells of a refusal that belongs to no line. */
  constructor(meeting: MeetingId, item: ItemId, again: () => void, refused: (error: Refusal) => void) {
    this.#meeting = meeting;
    this.item = item;
    this.#again = again;
    this.#refused = refused;
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

  /** A phrase was put into a line, which says `text` now: one step for undo, apart from what is typed before and after it. */
  putIn(line: Line, text: string, phrase: PhraseId): void {
    void this.flush(line).catch(() => undefined);
    line.text = text;
    line.touched = true;
    this.#do(async () => {
      const entry = line.id;
      if (entry === null) await this.#write(line, text);
      else await call('entry.phrase', { entry, phrase, wording: text });
      line.booked = text;
      line.error = undefined;
      await call('typing.close', {});
    }).catch((error: Refusal) => {
      line.error = error;
      if (!line.gone) line.dirty = true;
    });
  }

  /** The clerk came into a line. */
  entered(line: Line): void {
    line.focused = true;
    line.touched = false;
  }

  /** The clerk left a line: it is saved, and is gone if nothing is in it. `back` means only the window was left. */
  left(line: Line, back: boolean): void {
    line.focused = false;
    if (line.gone) return;
    if (line.empty && !back && line !== this.lines.at(-1)) {
      this.remove(line);
    } else {
      void this.flush(line).catch(() => undefined);
    }
    if (line.touched) void this.#do(() => call('typing.close', {})).catch(() => undefined);
    line.touched = false;
  }

  /** Saves a line at once; resolves when the book has it. */
  flush(line: Line): Promise<unknown> {
    this.#paceOf(line).stop();
    if (!line.dirty || line.gone) return this.#chain;
    line.dirty = false;
    const wording = line.text;
    return this.#do(() => this.#write(line, wording));
  }

  /** Saves all that is typed. Rejects with the first refusal. */
  async flushAll(): Promise<void> {
    await Promise.all(this.lines.map((line) => this.flush(line)));
  }

  /** Something is typed that the book does not have. */
  get unsaved(): boolean {
    return this.#under > 0 || this.lines.some((line) => line.dirty && !(line.empty && line.id === null));
  }

  /** Enter: an empty point after the line, before it, or the line in two, by where the caret stands. */
  enter(line: Line, from: number, to: number): Caret {
    const before = line.text.slice(0, from);
    const after = line.text.slice(to);
    if (line.empty) {
      if (line.kind !== 'point') this.setKind(line, 'point');
      return { line, at: 0 };
    }
    if (after.trim() === '') {
      if (before !== line.text) this.type(line, before);
      void this.flush(line).catch(() => undefined);
      return { line: this.#emptyAfter(line), at: 0 };
    }
    if (before.trim() === '') {
      const draft = new Line();
      const at = this.lines.indexOf(line);
      this.lines = [...this.lines.slice(0, at), draft, ...this.lines.slice(at)];
      return { line: draft, at: 0 };
    }
    return this.#split(line, before.trimStart().normalize(), after.normalize());
  }

  #split(line: Line, before: string, after: string): Caret {
    const whole = before + after;
    const next = new Line(line.kind, after.trimStart());
    this.#put(line, [next]);
    this.#paceOf(line).stop();
    line.text = before.trimEnd();
    line.dirty = false;
    line.touched = true;
    this.#do(async () => {
      await this.#write(line, whole.trimEnd());
      if (line.id === null) return;
      next.id = await call('entry.split', { entry: line.id, at: before.length });
      line.booked = before.trimEnd();
      next.booked = after.trim();
    }).catch(() => {
      // Nothing is lost: both halves are saved as they stand at the next chance.
      line.dirty = next.dirty = true;
    });
    return { line: next, at: 0 };
  }

  /** Backspace at the start of a line: joins it to the one above, or takes it away if it is empty. */
  join(line: Line): Caret | null {
    const above = this.lines[this.lines.indexOf(line) - 1];
    if (line.empty) return this.removeEmpty(line);
    if (above === undefined) return null;
    if (above.empty && above.id === null) {
      this.#drop(above);
      return { line, at: 0 };
    }
    const upper = above.text.trimEnd();
    const lower = line.text.trim();
    const [aboveText, lineText] = [above.text, line.text];
    this.#paceOf(above).stop();
    this.#paceOf(line).stop();
    this.#drop(line);
    above.dirty = line.dirty = false;
    const joined = upper === '' ? lower : `${upper} ${lower}`;
    above.text = joined;
    this.#do(async () => {
      if (line.id === null) return this.#write(above, joined);
      await this.#write(above, aboveText);
      await this.#write(line, lineText);
      await call('entry.join', { entry: line.id });
      // Not what it says by now: the clerk types on meanwhile.
      above.booked = joined;
    }).catch((error: Refusal) => {
      line.gone = false;
      above.text = aboveText;
      above.dirty = above.id === null;
      line.dirty = line.id === null;
      this.#put(above, [line]);
      this.#refused(error);
    });
    return { line: above, at: upper === '' ? 0 : upper.length + 1 };
  }

  /** Backspace in an empty line: takes it away; the caret goes to the end of the one above. */
  removeEmpty(line: Line): Caret | null {
    const at = this.lines.indexOf(line);
    const above = this.lines[at - 1];
    const below = this.lines[at + 1];
    if (line === this.lines.at(-1)) {
      line.kind = 'point';
      return above ? { line: above, at: Infinity } : null;
    }
    this.remove(line);
    return above ? { line: above, at: Infinity } : below ? { line: below, at: 0 } : null;
  }

  /** Takes a line away, whatever is in it; the caret goes to the one that takes its place. */
  removeLine(line: Line): Caret | null {
    const at = this.lines.indexOf(line);
    this.remove(line);
    const next = this.lines[Math.min(at, this.lines.length - 1)];
    return next === undefined ? null : { line: next, at: 0 };
  }

  /** Takes a line away, and its entry out of the book. */
  remove(line: Line): void {
    this.#paceOf(line).stop();
    this.#drop(line);
    this.#do(async () => {
      if (line.id !== null) await call('entry.remove', { entry: line.id });
    }).catch(this.#refused);
  }

  /** Alt+arrow: moves a line among those that are written. */
  move(line: Line, by: -1 | 1): void {
    const at = this.lines.indexOf(line);
    const to = at + by;
    if (to < 0 || to >= this.lines.length - 1 || at === this.lines.length - 1) return;
    void this.flush(line).catch(() => undefined);
    const others = this.lines.filter((one) => one !== line);
    this.lines = [...others.slice(0, to), line, ...others.slice(to)];
    const place = this.lines.filter((one) => one.id !== null || !one.empty).indexOf(line);
    this.#do(async () => {
      if (line.id !== null) await call('entry.move', { entry: line.id, to: place });
    }).catch(this.#refused);
  }

  /** Moves a line under another item, last of its lines. Where the book refuses it, it stays and the promise rejects. */
  async moveTo(line: Line, item: ItemId): Promise<void> {
    await this.flush(line);
    await this.#do(async () => {
      if (line.id === null) return;
      await call('entry.move_to', { entry: line.id, item });
      // What was typed meanwhile goes with it.
      while (line.dirty) {
        line.dirty = false;
        await this.#write(line, line.text);
      }
      this.#drop(line);
    });
  }

  /** Puts pasted paragraphs in at the caret, a line each. */
  paste(line: Line, from: number, to: number, paragraphs: readonly string[]): Caret {
    const [first = '', ...rest] = paragraphs;
    const after = line.text.slice(to);
    const top = (line.text.slice(0, from) + first + (rest.length === 0 ? after : '')).trimStart();
    const more = rest.map(
      (wording, n) => new Line(line.kind, (n < rest.length - 1 ? wording : wording + after).trim()),
    );
    this.#put(line, more);
    this.#paceOf(line).stop();
    line.text = top;
    line.dirty = false;
    line.touched = true;
    const wordings = [top, ...more.map((one) => one.text)];
    this.#do(async () => {
      if (line.id === null) await this.#write(line, top);
      if (line.id === null) return;
      await call('entry.paste', { entry: line.id, paragraphs: wordings });
      line.booked = top;
      await this.#find(line.id, more);
    }).catch((error: Refusal) => {
      line.error = error;
      for (const one of [line, ...more]) one.dirty = true;
    });
    return { line: more.at(-1) ?? line, at: more.length === 0 ? from + first.length : (rest.at(-1) ?? '').length };
  }

  /** Learns which entries the book made of pasted lines. */
  async #find(first: EntryId, lines: readonly Line[]): Promise<void> {
    const page = await call('meeting.show', { meeting: this.#meeting });
    const entries = page.agenda.find((item) => item.id === this.item)?.entries ?? [];
    const at = entries.findIndex((entry) => entry.id === first);
    lines.forEach((line, n) => {
      const entry = entries[at + 1 + n];
      if (entry === undefined) line.dirty = true;
      else [line.id, line.booked] = [entry.id, entry.wording];
    });
  }

  /** Changes what a line is. */
  setKind(line: Line, kind: EntryKind): void {
    if (line.kind === kind) return;
    line.kind = kind;
    line.label = '';
    if (line.id === null && line.empty) return;
    void this.flush(line).catch(() => undefined);
    this.#do(async () => {
      if (line.id === null || line.bookedKind === kind) return;
      await call('entry.kind', { entry: line.id, kind });
      line.bookedKind = kind;
    }).catch(this.#refused);
  }

  /** Gives an action an owner: shown at once, and asked of the book as soon as there is an entry to own. */
  own(line: Line, choice: OwnerChoice): void {
    line.chosen = [...line.chosen, choice];
    if (line.id === null) {
      if (!line.empty) void this.flush(line).catch(() => undefined);
      return;
    }
    const entry = line.id;
    void this.flush(line).catch(() => undefined);
    this.#do(() => addOwner(entry, choice)).catch((error: Refusal) => {
      line.chosen = line.chosen.filter((one) => one !== choice);
      this.#refused(error);
    });
  }

  /** Names the mover of a motion or, where that is known, the seconder: shown at once, asked of the book once there is an entry. */
  name(line: Line, choice: MoverChoice): void {
    const part: Part = line.named('mover') === '' ? 'mover' : 'seconder';
    line.moving = { ...line.moving, [part]: choice };
    if (line.id === null) {
      if (!line.empty) void this.flush(line).catch(() => undefined);
      return;
    }
    this.after(line, (entry) => call('motion.set', { entry, [part]: choice.person })).catch((error: Refusal) => {
      line.settle(part);
      this.#refused(error);
    });
  }

  /** Does something with the book after all that was asked before, as changing a due date. */
  after(line: Line, work: (entry: EntryId) => Promise<unknown>): Promise<unknown> {
    void this.flush(line).catch(() => undefined);
    return this.#do(async () => {
      if (line.id !== null) await work(line.id);
    });
  }

  /** Writes a line's wording, making its entry where there is none. */
  async #write(line: Line, wording: string): Promise<void> {
    try {
      if (line.id !== null) {
        if (wording !== line.booked) await call('entry.type', { entry: line.id, wording });
      } else {
        if (line.gone || wording.trim() === '') return;
        await this.#make(line, wording);
      }
      line.booked = wording;
      line.error = undefined;
    } catch (thrown) {
      line.error = thrown as Refusal;
      if (!line.gone) line.dirty = true;
      throw thrown;
    }
  }

  async #make(line: Line, wording: string): Promise<void> {
    const kind = line.kind;
    const at = this.lines.indexOf(line);
    const after = this.lines.slice(0, Math.max(at, 0)).findLast((one) => one.id !== null)?.id ?? null;
    const before = this.lines.find((one) => one.id !== null)?.id ?? null;
    const place = after !== null ? { after } : before !== null ? { before } : {};
    line.id = await call('entry.add', { item: this.item, kind, wording, ...place });
    line.bookedKind = kind;
    for (const choice of line.chosen) await addOwner(line.id, choice);
    const { mover, seconder } = line.moving;
    if (mover ?? seconder) {
      const named = { ...(mover && { mover: mover.person }), ...(seconder && { seconder: seconder.person }) };
      await call('motion.set', { entry: line.id, ...named });
    }
    this.lines = withTail(this.lines);
  }

  #do<T>(work: () => Promise<T>): Promise<T> {
    this.#under += 1;
    const done = this.#chain.then(work).finally(() => {
      this.#under -= 1;
      this.#settled = writesAnswered();
      if (this.#under === 0 && this.#skipped) this.#again();
    });
    this.#chain = done.catch(() => undefined);
    return done;
  }

  #paceOf(line: Line): Pace {
    let pace = this.#paces.get(line);
    if (pace === undefined) {
      pace = new Pace(() => void this.flush(line).catch(() => undefined));
      this.#paces.set(line, pace);
    }
    return pace;
  }

  /** The empty line after a line: the last one if that is next, else a new one. */
  #emptyAfter(line: Line): Line {
    const next = this.lines[this.lines.indexOf(line) + 1];
    if (next?.id === null && next.empty) {
      next.kind = 'point';
      return next;
    }
    const draft = new Line();
    this.#put(line, [draft]);
    return draft;
  }

  #put(after: Line, lines: readonly Line[]): void {
    const at = this.lines.indexOf(after) + 1;
    this.lines = withTail([...this.lines.slice(0, at), ...lines, ...this.lines.slice(at)]);
  }

  #drop(line: Line): void {
    line.gone = true;
    this.lines = withTail(this.lines.filter((one) => one !== line));
  }
}

function addOwner(entry: EntryId, choice: OwnerChoice): Promise<unknown> {
  if (choice.person !== null) return call('owner.add', { entry, person: choice.person });
  return call('owner.add', choice.role === null ? { entry, name: choice.name } : { entry, role: choice.role });
}
