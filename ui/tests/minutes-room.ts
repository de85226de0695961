// A sheet of minutes and a core that keeps its lines: what the tests of typing and of whole lines stand on.
import { afterEach, beforeEach, vi } from 'vitest';
import { connect, Refusal, writesAnswered } from '../src/ipc/call';
import type { Face, Opening } from '../src/ipc/face';
import type { EntryKind, EntryLine } from '../src/ipc/generated';
import type { Line } from '../src/screens/meeting/minutes/line.svelte';
import { Sheet } from '../src/screens/meeting/minutes/sheet.svelte';

type Given = Record<string, unknown> & { entry: string; wording: string };

/** A core that keeps lines as the real one does and answers after a while, or refuses when told to. */
export class Core implements Face {
  lines: { id: string; kind: EntryKind; wording: string }[] = [];
  /** Those of another item. */
  elsewhere: { id: string; kind: EntryKind; wording: string }[] = [];
  named: Record<string, unknown>[] = [];
  asked: string[] = [];
  /** Whether it refuses all, or one command by name. */
  refusing: boolean | string = false;
  takes = 5;
  #last = 0;

  async call(name: string, given: Given): Promise<unknown> {
    this.asked.push(name);
    await new Promise((resolve) => setTimeout(resolve, this.takes));
    if (this.refusing === true || this.refusing === name)
      throw new Refusal('disk', 'The disk is full.', 'Free some space.');
    return this.#do(name, given);
  }

  #do(name: string, given: Given): unknown {
    const at = this.lines.findIndex((line) => line.id === given.entry);
    const line = this.lines[at] ?? this.elsewhere.find(({ id }) => id === given.entry);
    switch (name) {
      case 'entry.add':
        return this.#add(
          given['kind'] as EntryKind,
          given.wording,
          given['after'] as string,
          given['before'] as string,
        );
      case 'entry.paste': {
        const [first = '', ...rest] = given['paragraphs'] as string[];
        if (line) line.wording = first;
        return rest.reduce((after, wording) => this.#add(line?.kind ?? 'point', wording, after), given.entry);
      }
      case 'meeting.show':
        return { agenda: [{ id: 'item', entries: this.view() }] };
    }
    if (!line) return {};
    if (name === 'entry.type' || name === 'entry.phrase') line.wording = given.wording.trim();
    if (name === 'motion.set') this.named.push(given);
    if (name === 'entry.kind') line.kind = given['kind'] as EntryKind;
    if (name === 'entry.remove') this.lines.splice(at, 1);
    if (name === 'entry.move_to') this.elsewhere.push(...this.lines.splice(at, 1));
    if (name === 'entry.move') this.lines.splice(given['to'] as number, 0, ...this.lines.splice(at, 1));
    if (name === 'entry.join') {
      const above = this.lines[at - 1];
      if (!above) throw new Refusal('refused', 'There is no line above to join it to.', '');
      above.wording += ` ${line.wording}`;
      this.lines.splice(at, 1);
    }
    if (name === 'entry.split') {
      const cut = given['at'] as number;
      const id = this.#add(line.kind, line.wording.slice(cut).trim(), line.id);
      line.wording = line.wording.slice(0, cut).trim();
      return id;
    }
    return {};
  }

  #add(kind: EntryKind, wording: string, after?: string, before?: string): string {
    const id = `e${(this.#last += 1)}`;
    const place = (other: string): number => this.lines.findIndex((line) => line.id === other);
    const at = after ? place(after) + 1 : before ? place(before) : this.lines.length;
    this.lines.splice(at, 0, { id, kind, wording: wording.trim() });
    return id;
  }

  view(): EntryLine[] {
    return this.lines.map((line) => ({
      ...line,
      label: line.kind,
      owners: [],
      due: 'none',
      due_day: null,
      due_printed: '',
      motion: null,
    }));
  }
  said = (): string[] => this.lines.map((line) => line.wording);
  opening = (): Promise<Opening> => Promise.resolve({ book: 'test.minutebook', refusal: null });
  listen = (): void => undefined;
  savePaper = (): Promise<null> => Promise.resolve(null);
  openPaper = null;
  openMembers = (): Promise<null> => Promise.resolve(null);
  openScreen = (): Promise<void> => Promise.resolve();
  books = null;
}

export let core: Core;
export let sheet: Sheet;
export const again = vi.fn();
export const refused = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  core = new Core();
  connect({ opened: () => undefined, closing: () => Promise.resolve() }, core);
  sheet = new Sheet('meeting', 'item', again, refused);
  again.mockClear();
  refused.mockClear();
});
afterEach(() => void vi.useRealTimers());

export const texts = (): string[] => sheet.lines.map((line) => line.text);
export const at = (n: number): Line => sheet.lines.at(n) as Line;
export const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

/** Types a text letter by letter, a key every 30 ms. */
export async function type(line: Line, text: string): Promise<void> {
  for (const letter of text) {
    sheet.type(line, line.text + letter);
    await pass(30);
  }
}

/** Puts lines in the book and on the sheet. */
export function given(...wordings: string[]): void {
  core.lines = wordings.map((wording, n) => ({ id: `g${n}`, kind: 'point', wording }));
  sheet.take(core.view(), writesAnswered());
}
