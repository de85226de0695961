// What the clerk does with the lines of an item, beside typing: breaks them in two, joins, moves, pastes and removes them, and says what
// each is and who it names. All of it shows at once, and the book is asked in the same turn as for what is typed (written.svelte.ts).
import { call, type Refusal } from '../../../ipc/call';
import type { EntryId, EntryKind, ItemId, MoverChoice, OwnerChoice, PhraseId } from '../../../ipc/generated';
import { withTail } from './drafts';
import { Line, type Part } from './line.svelte';
import { addOwner, Written } from './written.svelte';

/** Where the caret is to go: a line, and a place in it (UTF-16 units; Infinity is its end), or what is selected up to `to`. */
export interface Caret {
  readonly line: Line;
  readonly at: number;
  readonly to?: number | undefined;
}

/** The lines of one item, and all that is done with them. */
export class Sheet extends Written {
  /** A phrase was put into a line, which says `text` now: one step for undo, apart from what is typed before and after it. */
  putIn(line: Line, text: string, phrase: PhraseId): void {
    void this.flush(line).catch(() => undefined);
    line.text = text;
    line.touched = true;
    const among = this.lines;
    this.inTurn(async () => {
      const entry = line.id;
      if (entry === null) await this.write(line, text, among);
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
    if (line.touched) void this.inTurn(() => call('typing.close', {})).catch(() => undefined);
    line.touched = false;
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
    const [whole, among] = [before + after, this.lines];
    const next = new Line(line.kind, after.trimStart());
    this.put(line, [next]);
    this.stop(line);
    line.text = before.trimEnd();
    line.dirty = false;
    line.touched = true;
    this.inTurn(async () => {
      await this.write(line, whole.trimEnd(), among);
      if (line.id === null) return this.keep(next);
      next.id = await call('entry.split', { entry: line.id, at: before.length });
      line.booked = before.trimEnd();
      next.booked = after.trim();
    }).catch((error: Refusal) => {
      line.error = error;
      this.keep(line, next);
    });
    return { line: next, at: 0 };
  }

  /** Backspace at the start of a line: joins it to the one above, or takes it away if it is empty. */
  join(line: Line): Caret | null {
    const above = this.lines[this.lines.indexOf(line) - 1];
    if (line.empty) return this.removeEmpty(line);
    if (above === undefined) return null;
    if (above.empty && above.id === null) {
      this.remove(above);
      return { line, at: 0 };
    }
    const upper = above.text.trimEnd();
    const lower = line.text.trim();
    const [aboveText, lineText, among] = [above.text, line.text, this.lines];
    this.stop(above);
    this.stop(line);
    this.drop(line);
    above.dirty = line.dirty = false;
    const joined = upper === '' ? lower : `${upper} ${lower}`;
    above.text = joined;
    this.inTurn(async () => {
      if (line.id === null) return this.write(above, joined, among);
      await this.write(above, aboveText, among);
      await this.write(line, lineText, among);
      await call('entry.join', { entry: line.id });
      // Not what it says by now: the clerk types on meanwhile.
      above.booked = joined;
    }).catch((error: Refusal) => {
      this.refused(error);
      // It was joined to another in the meantime, or removed: whatever is in the book shows again.
      if (above.gone) return;
      line.gone = false;
      [above.text, line.text] = parted(above.text, upper, lower);
      this.put(above, [line]);
      this.keep(above, line);
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
    this.stop(line);
    this.drop(line);
    this.inTurn(async () => {
      if (line.id !== null) await call('entry.remove', { entry: line.id });
    }).catch(this.refused);
  }

  /** Alt+arrow: moves a line among those that are written. */
  move(line: Line, by: -1 | 1): void {
    const at = this.lines.indexOf(line);
    const to = at + by;
    if (to < 0 || to >= this.lines.length - 1 || at === this.lines.length - 1) return;
    // The book counts places among what it has.
    void this.flushAll().catch(() => undefined);
    const others = this.lines.filter((one) => one !== line);
    this.lines = [...others.slice(0, to), line, ...others.slice(to)];
    const place = this.lines.filter((one) => one.id !== null || !one.empty).indexOf(line);
    this.inTurn(async () => {
      if (line.id !== null) await call('entry.move', { entry: line.id, to: place });
    }).catch(this.refused);
  }

  /** Moves a line under another item, last of its lines. Where the book refuses it, it is back where it stood, and the promise rejects. */
  async moveTo(line: Line, item: ItemId): Promise<void> {
    const [wording, among] = [line.text, this.lines];
    this.stop(line);
    line.dirty = false;
    this.lines = withTail(among.filter((one) => one !== line));
    try {
      await this.inTurn(async () => {
        await this.write(line, wording, among);
        if (line.id !== null) await call('entry.move_to', { entry: line.id, item });
        line.gone = true;
      });
    } catch (thrown) {
      const above = among.slice(0, among.indexOf(line)).findLast((one) => this.lines.includes(one));
      this.put(above, [line]);
      this.keep(line);
      throw thrown;
    }
  }

  /** Puts pasted paragraphs in at the caret, a line each. */
  paste(line: Line, from: number, to: number, paragraphs: readonly string[]): Caret {
    const [first = '', ...rest] = paragraphs;
    const after = line.text.slice(to);
    const top = (line.text.slice(0, from) + first + (rest.length === 0 ? after : '')).trimStart();
    const more = rest.map(
      (wording, n) => new Line(line.kind, (n < rest.length - 1 ? wording : wording + after).trim()),
    );
    const among = this.lines;
    this.put(line, more);
    this.stop(line);
    line.text = top;
    line.dirty = false;
    line.touched = true;
    const wordings = [top, ...more.map((one) => one.text)];
    this.inTurn(async () => {
      if (line.id === null) await this.write(line, top, among);
      if (line.id === null) return this.keep(...more);
      await call('entry.paste', { entry: line.id, paragraphs: wordings });
      line.booked = top;
      await this.#find(line.id, more);
    }).catch((error: Refusal) => {
      line.error = error;
      this.keep(line, ...more);
    });
    return { line: more.at(-1) ?? line, at: more.length === 0 ? from + first.length : (rest.at(-1) ?? '').length };
  }

  /** Learns which entries the book made of pasted lines. */
  async #find(first: EntryId, lines: readonly Line[]): Promise<void> {
    const page = await call('meeting.show', { meeting: this.meeting });
    const entries = page.agenda.find((item) => item.id === this.item)?.entries ?? [];
    const at = entries.findIndex((entry) => entry.id === first);
    lines.forEach((line, n) => {
      const entry = entries[at + 1 + n];
      if (entry === undefined) this.keep(line);
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
    this.inTurn(async () => {
      if (line.id === null || line.bookedKind === kind) return;
      await call('entry.kind', { entry: line.id, kind });
      line.bookedKind = kind;
    }).catch(this.refused);
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
    this.inTurn(() => addOwner(entry, choice)).catch((error: Refusal) => {
      line.chosen = line.chosen.filter((one) => one !== choice);
      this.refused(error);
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
      this.refused(error);
    });
  }

  /** The empty line after a line: the last one if that is next, else a new one. */
  #emptyAfter(line: Line): Line {
    const next = this.lines[this.lines.indexOf(line) + 1];
    if (next?.id === null && next.empty) {
      next.kind = 'point';
      return next;
    }
    const draft = new Line();
    this.put(line, [draft]);
    return draft;
  }
}

/** What two lines say that could not be joined, where the clerk has typed on in the one they were shown as. */
function parted(now: string, upper: string, lower: string): [string, string] {
  if (now.endsWith(lower)) return [now.slice(0, -lower.length).trimEnd(), lower];
  const head = upper === '' ? '' : `${upper} `;
  return now.startsWith(head) ? [upper, now.slice(head.length)] : [now, lower];
}
