// One line of the minutes while it is on the screen: what the clerk sees of one entry, ahead of the book by what is being typed.
// It outlives its component, so that nothing typed depends on what is shown. What is done with lines is the sheet's (sheet.svelte.ts).
import type { Refusal } from '../../../ipc/call';
import type {
  Due,
  EntryId,
  EntryKind,
  EntryLine,
  MotionLine,
  MoverChoice,
  OwnerChoice,
  OwnerLine,
} from '../../../ipc/generated';

let lastKey = 0;

/** Whom a motion names. */
export type Part = 'mover' | 'seconder';

/** A line: an entry of the book, or one to be made of it as soon as something is typed (`id` is null until then). */
export class Line {
  /** Tells the line from others, also before the book has it. */
  readonly key = (lastKey += 1);
  /** The entry's id; null while the book has none. */
  id = $state.raw<EntryId | null>(null);
  kind = $state.raw<EntryKind>('point');
  /** What stands in the field. */
  text = $state.raw('');
  /** What the book prints at the line's edge (1.2); empty until it has said so. */
  label = $state.raw('');
  owners = $state.raw<readonly OwnerLine[]>([]);
  /** Owners chosen that the book has not named yet. */
  chosen = $state.raw<readonly OwnerChoice[]>([]);
  due = $state.raw<Due>('none');
  duePrinted = $state.raw('');
  /** What the book knows of a motion beside its wording. */
  motion = $state.raw<MotionLine | null>(null);
  /** Who was chosen as its mover or seconder, and the book has not named yet. */
  moving = $state.raw<Readonly<Partial<Record<Part, MoverChoice>>>>({});
  /** Why the last save was refused; the text stays. */
  error = $state.raw<Refusal | undefined>(undefined);
  /** Something typed waits to be saved. */
  dirty = $state.raw(false);
  /** The clerk is in it. */
  focused = false;
  /** Something was typed since the clerk came into it. */
  touched = false;
  /** The wording as the book has it. */
  booked = '';
  /** The kind as the book has it. */
  bookedKind: EntryKind | null = null;
  /** Its entry was removed or joined to another. */
  gone = false;

  constructor(kind: EntryKind = 'point', text = '') {
    this.kind = kind;
    this.text = text;
  }

  /** Says that there is nothing in it. */
  get empty(): boolean {
    return this.text.trim() === '';
  }

  /** Who moved or seconded it; empty where nobody is known to. */
  named(part: Part): string {
    return this.moving[part]?.name ?? this.motion?.[part]?.name ?? '';
  }

  /** Forgets whom the clerk chose: the book knows, or refused. */
  settle(...parts: readonly Part[]): void {
    const rest = Object.entries(this.moving).filter(([part]) => !parts.includes(part as Part));
    this.moving = Object.fromEntries(rest);
  }

  /** Takes what the book says of it; what is being typed stands, and so does the space before the next word. */
  take(entry: EntryLine): void {
    this.id = entry.id;
    this.kind = entry.kind;
    this.label = entry.label;
    this.owners = entry.owners;
    this.chosen = this.chosen.filter((choice) => !entry.owners.some((owner) => owner.name === choice.name));
    this.due = entry.due;
    this.duePrinted = entry.due_printed;
    this.motion = entry.motion;
    this.settle(...(['mover', 'seconder'] as const).filter((part) => entry.motion?.[part]));
    this.booked = entry.wording;
    this.bookedKind = entry.kind;
    if (this.dirty) return;
    const same = this.text.normalize().trim() === entry.wording.trim();
    if (!same || !this.focused) this.text = entry.wording;
  }

  /** Becomes a line that the book does not have, its text kept to be saved anew. */
  orphan(): void {
    this.id = null;
    this.label = '';
    this.owners = [];
    this.due = 'none';
    this.duePrinted = '';
    this.motion = null;
    this.booked = '';
  }
}
