import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connect, Refusal, writesAnswered } from '../src/ipc/call';
import type { Face, Opening } from '../src/ipc/face';
import type { EntryKind, EntryLine, MoverChoice } from '../src/ipc/generated';
import type { Line } from '../src/screens/meeting/minutes/line.svelte';
import { Sheet } from '../src/screens/meeting/minutes/sheet.svelte';

type Given = Record<string, unknown> & { entry: string; wording: string };

/** A core that keeps lines as the real one does and answers after a while, or refuses when told to. */
class Core implements Face {
  lines: { id: string; kind: EntryKind; wording: string }[] = [];
  /** Those of another item. */
  elsewhere: { id: string; kind: EntryKind; wording: string }[] = [];
  named: Record<string, unknown>[] = [];
  asked: string[] = [];
  refusing = false;
  takes = 5;
  #last = 0;

  async call(name: string, given: Given): Promise<unknown> {
    this.asked.push(name);
    await new Promise((resolve) => setTimeout(resolve, this.takes));
    if (this.refusing) throw new Refusal('disk', 'The disk is full.', 'Free some space.');
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
      if (above) above.wording += ` ${line.wording}`;
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

let core: Core;
let sheet: Sheet;
const again = vi.fn();
const refused = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  core = new Core();
  connect({ opened: () => undefined, closing: () => Promise.resolve() }, core);
  sheet = new Sheet('meeting', 'item', again, refused);
  again.mockClear();
});
afterEach(() => void vi.useRealTimers());

const texts = (): string[] => sheet.lines.map((line) => line.text);
const at = (n: number): Line => sheet.lines.at(n) as Line;
const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

/** Types a text letter by letter, a key every 30 ms. */
async function type(line: Line, text: string): Promise<void> {
  for (const letter of text) {
    sheet.type(line, line.text + letter);
    await pass(30);
  }
}

/** Puts lines in the book and on the sheet. */
function given(...wordings: string[]): void {
  core.lines = wordings.map((wording, n) => ({ id: `g${n}`, kind: 'point', wording }));
  sheet.take(core.view(), writesAnswered());
}

describe('a motion', () => {
  const person = (name: string): MoverChoice => ({ person: name, name, detail: '' });

  test('who moved it is kept until there is an entry to say it of', async () => {
    sheet.setKind(at(0), 'motion');
    sheet.name(at(0), person('stay'));
    expect(at(0).named('mover'), 'shown at once').toBe('stay');
    await pass(1000);
    expect(core.asked, 'nothing of an empty line').toEqual([]);
    await type(at(0), 'That it be so.');
    await pass(1000);
    expect(core.named).toEqual([{ entry: core.lines[0]?.id, mover: 'stay' }]);
    sheet.name(at(0), person('webb'));
    await pass(100);
    expect(core.named.at(-1), 'the next one named seconds it').toEqual({ entry: core.lines[0]?.id, seconder: 'webb' });
  });

  test('a name that is refused goes again', async () => {
    sheet.setKind(at(0), 'motion');
    await type(at(0), 'That it be so.');
    await pass(1000);
    core.refusing = true;
    sheet.name(at(0), person('stay'));
    await pass(100);
    expect(at(0).named('mover')).toBe('');
    expect(refused).toHaveBeenCalledOnce();
  });
});

describe('saving', () => {
  test('an entry is made 400 ms after the last key, and none of an empty line', async () => {
    await type(at(0), 'Noted');
    expect(core.asked, 'nothing is saved while the clerk types on').toEqual([]);
    await pass(375);
    expect(core.said()).toEqual(['Noted']);
    expect(texts(), 'an empty line waits below').toEqual(['Noted', '']);
    await sheet.flushAll();
    await pass(1000);
    expect(core.said(), 'the empty line makes no entry').toEqual(['Noted']);
  });

  test('a clerk who never pauses is saved every 800 ms', async () => {
    await type(at(0), 'a'.repeat(60));
    expect(core.asked.filter((name) => name !== 'entry.add').length, '1.8 s of typing').toBe(1);
    expect(core.said()[0]?.length).toBeGreaterThan(50);
  });

  test('keys typed while the book is slow are all there in the end', async () => {
    core.takes = 700;
    await type(at(0), 'Members said that the Plan was welcome.');
    const next = sheet.enter(at(0), 99, 99).line;
    await type(next, 'It should be shorter.');
    await pass(10_000);
    expect(core.said()).toEqual(['Members said that the Plan was welcome.', 'It should be shorter.']);
    expect(texts()).toEqual([...core.said(), '']);
  });

  test('an answer older than the last save is not taken, and a newer one is asked for', async () => {
    given('The Plan');
    const before = { view: core.view(), asOf: writesAnswered() };
    sheet.type(at(0), 'The Plan was');
    await pass(400);
    sheet.take(before.view, before.asOf);
    expect(at(0).text, 'while the save is under way').toBe('The Plan was');
    await pass(10);
    expect(again, 'what was passed over is asked for anew').toHaveBeenCalledOnce();
    sheet.take(before.view, before.asOf);
    expect(at(0).text, 'after it').toBe('The Plan was');
    sheet.take(core.view(), writesAnswered());
    expect(at(0).text).toBe('The Plan was');
  });

  test('a space at the end stands while the clerk is in the line', async () => {
    given('The');
    sheet.entered(at(0));
    sheet.type(at(0), 'The ');
    await pass(500);
    sheet.take(core.view(), writesAnswered());
    expect(core.said()).toEqual(['The']);
    expect(at(0).text).toBe('The ');
  });

  test('what is refused stays, says why, and is saved at the next chance', async () => {
    core.refusing = true;
    sheet.type(at(0), 'Noted');
    await pass(500);
    expect(at(0).error?.message).toBe('The disk is full.');
    expect(at(0).text).toBe('Noted');
    expect(sheet.unsaved).toBe(true);
    core.refusing = false;
    const saved = sheet.flushAll();
    await pass(10);
    await saved;
    expect(core.said()).toEqual(['Noted']);
    expect(at(0).error).toBeUndefined();
    expect(sheet.unsaved).toBe(false);
  });

  test('whoever waits for a write that is under way hears that it was refused', async () => {
    core.refusing = true;
    core.takes = 50;
    sheet.type(at(0), 'Noted');
    await pass(420);
    expect(core.asked, 'on its way').toEqual(['entry.add']);
    const closing = sheet.flushAll().then(
      () => 'all is saved',
      (error: Refusal) => error.message,
    );
    await pass(100);
    expect(await closing).toBe('The disk is full.');
    expect(sheet.unsaved).toBe(true);
  });

  test('a line removed elsewhere while it is typed in is kept and made anew', async () => {
    given('One', 'Two');
    sheet.type(at(1), 'Two and more');
    core.lines.pop();
    sheet.take(core.view(), writesAnswered());
    expect(texts()).toEqual(['One', 'Two and more', '']);
    await pass(500);
    expect(core.said()).toEqual(['One', 'Two and more']);
  });

  test('a line that is undone and not typed in goes', () => {
    given('One', 'Two');
    core.lines.pop();
    sheet.take(core.view(), writesAnswered());
    expect(texts()).toEqual(['One', '']);
  });
});

describe('lines', () => {
  test('Enter at the end goes to an empty point, which is gone again when left empty', async () => {
    given('One', 'Two');
    const { line } = sheet.enter(at(0), 3, 3);
    expect(texts()).toEqual(['One', '', 'Two', '']);
    sheet.left(line, false);
    await pass(10);
    expect(texts()).toEqual(['One', 'Two', '']);
    expect(core.asked.filter((name) => name === 'entry.add')).toEqual([]);
  });

  test('a line typed between two others lands between them in the book', async () => {
    given('One', 'Two');
    sheet.type(sheet.enter(at(0), 3, 3).line, 'One and a half');
    await pass(500);
    expect(core.said()).toEqual(['One', 'One and a half', 'Two']);
  });

  test('a line typed above the first becomes the first', async () => {
    given('One');
    sheet.type(sheet.enter(at(0), 0, 0).line, 'Nought');
    await pass(500);
    expect(core.said()).toEqual(['Nought', 'One']);
  });

  test('Enter in the middle splits; Backspace at the start joins again', async () => {
    given('Members agreed. Officers to report.');
    const split = sheet.enter(at(0), 15, 15);
    expect(texts(), 'at once').toEqual(['Members agreed.', 'Officers to report.', '']);
    sheet.type(split.line, 'Officers to report back.');
    await pass(500);
    expect(core.said()).toEqual(['Members agreed.', 'Officers to report back.']);
    const joined = sheet.join(at(1));
    expect(joined).toEqual({ line: at(0), at: 16 });
    await pass(50);
    expect(core.said()).toEqual(['Members agreed. Officers to report back.']);
    expect(texts()).toEqual([...core.said(), '']);
  });

  test('what is typed on while two lines are joined is saved', async () => {
    given('One', 'Two');
    sheet.join(at(1));
    sheet.type(at(0), 'One Two, and on');
    await pass(1000);
    expect(core.said()).toEqual(['One Two, and on']);
    sheet.take(core.view(), writesAnswered());
    expect(texts()).toEqual(['One Two, and on', '']);
  });

  test('a line that the book does not have yet joins the one above all the same', async () => {
    given('One', 'Two');
    const { line } = sheet.enter(at(1), 3, 3);
    sheet.type(line, 'three');
    sheet.join(line);
    await pass(1000);
    expect(core.said()).toEqual(['One', 'Two three']);
    expect(texts()).toEqual(['One', 'Two three', '']);
    const next = sheet.enter(at(1), 9, 9).line;
    sheet.type(next, 'four');
    void sheet.flush(next);
    sheet.join(next);
    await pass(1000);
    expect(core.said(), 'also where its saving waits already').toEqual(['One', 'Two three four']);
  });

  test('a split that is refused loses neither half', async () => {
    given('One two');
    core.refusing = true;
    sheet.enter(at(0), 3, 3);
    await pass(50);
    core.refusing = false;
    const saved = sheet.flushAll();
    await pass(50);
    await saved;
    expect(core.said()).toEqual(['One', 'two']);
  });

  test('a join that is refused puts the two lines back', async () => {
    given('One', 'Two');
    core.refusing = true;
    sheet.join(at(1));
    expect(texts()).toEqual(['One Two', '']);
    await pass(50);
    expect(texts()).toEqual(['One', 'Two', '']);
    expect(refused).toHaveBeenCalled();
  });

  test('a kind chosen before anything is typed costs one write', async () => {
    sheet.setKind(at(0), 'decision');
    sheet.type(at(0), 'Agreed.');
    sheet.setKind(at(0), 'action');
    await pass(500);
    expect(core.asked).toEqual(['entry.add']);
    expect(core.lines[0]?.kind).toBe('action');
  });

  test('an owner chosen before anything is typed is asked for once there is an entry', async () => {
    const choice = { person: 'p', role: null, name: 'Helen Platts', detail: '' };
    sheet.setKind(at(0), 'action');
    sheet.own(at(0), choice);
    await pass(500);
    expect(core.asked).toEqual([]);
    sheet.type(at(0), 'Bring an update.');
    await pass(500);
    expect(core.asked).toEqual(['entry.add', 'owner.add']);
    expect(at(0).chosen, 'shown until the book names it').toEqual([choice]);
    const [entry] = core.view();
    if (entry) sheet.take([{ ...entry, owners: [{ id: 'o', person: 'p', name: 'Helen Platts' }] }], writesAnswered());
    expect([at(0).owners.length, at(0).chosen.length]).toEqual([1, 0]);
  });

  test('pasted paragraphs become lines, and what is typed into the last at once is kept', async () => {
    given('Before after');
    const { line, at: caret } = sheet.paste(at(0), 7, 7, ['one', 'two', 'three ']);
    expect(texts()).toEqual(['Before one', 'two', 'three after', '']);
    expect(line.text.slice(0, caret)).toBe('three ');
    sheet.type(line, 'three, and after');
    await pass(1000);
    expect(core.said()).toEqual(['Before one', 'two', 'three, and after']);
  });

  test('moving twice in a hurry ends where the clerk sees it', async () => {
    given('One', 'Two', 'Three');
    const three = at(2);
    sheet.move(three, -1);
    sheet.move(three, -1);
    expect(texts()).toEqual(['Three', 'One', 'Two', '']);
    await pass(50);
    expect(core.said()).toEqual(['Three', 'One', 'Two']);
  });
});

describe('a phrase', () => {
  const whole = 'Members noted the report.';

  test('is a step of its own: what was typed before it is saved first, and what comes after it is not joined to it', async () => {
    await type(at(0), 'noted');
    sheet.putIn(at(0), whole, 'phrase');
    expect(at(0).text, 'at once').toBe(whole);
    await type(at(0), ' They');
    await pass(1000);
    expect(core.asked).toEqual(['entry.add', 'entry.phrase', 'typing.close', 'entry.type']);
    expect(core.said()).toEqual([`${whole} They`]);
  });

  test('in a line that the book does not have makes the line', async () => {
    sheet.putIn(at(0), whole, 'phrase');
    await pass(50);
    expect(core.asked).toEqual(['entry.add', 'typing.close']);
    expect(texts()).toEqual([whole, '']);
  });

  test('that is refused is not lost', async () => {
    given('noted');
    core.refusing = true;
    sheet.putIn(at(0), whole, 'phrase');
    await pass(50);
    expect([at(0).text, at(0).error?.message]).toEqual([whole, 'The disk is full.']);
    core.refusing = false;
    const saved = sheet.flushAll();
    await pass(50);
    await saved;
    expect(core.said()).toEqual([whole]);
  });
});

describe('moving a line to another item', () => {
  test('takes what was just typed along', async () => {
    given('One', 'Two');
    await type(at(0), '!');
    const moved = sheet.moveTo(at(0), 'other');
    await pass(50);
    await moved;
    expect(core.asked).toEqual(['entry.type', 'entry.move_to']);
    expect(texts()).toEqual(['Two', '']);
  });

  test('takes along what is typed while it moves', async () => {
    given('One', 'Two');
    core.takes = 300;
    const [moved] = [at(0), sheet.moveTo(at(0), 'other')];
    await pass(50);
    sheet.type(moved, 'One, and on');
    await pass(1000);
    expect(core.elsewhere.map(({ wording }) => wording)).toEqual(['One, and on']);
    expect(texts()).toEqual(['Two', '']);
  });

  test('that is refused leaves it where it is', async () => {
    given('One');
    core.refusing = true;
    const moved = sheet.moveTo(at(0), 'other').catch((error: Refusal) => error.message);
    await pass(50);
    expect(await moved).toBe('The disk is full.');
    expect(texts()).toEqual(['One', '']);
  });
});
