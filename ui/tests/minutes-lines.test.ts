import { describe, expect, test } from 'vitest';
import { writesAnswered, type Refusal } from '../src/ipc/call';
import type { MoverChoice } from '../src/ipc/generated';
import { again, at, core, given, pass, refused, sheet, texts, type } from './minutes-room';

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

  test('a line joins one above it that the book does not have yet', async () => {
    given('Two', 'Three');
    const { line } = sheet.enter(at(0), 0, 0);
    sheet.type(line, 'One');
    const joined = sheet.join(at(1));
    expect(joined).toEqual({ line, at: 4 });
    await pass(1000);
    expect(core.said()).toEqual(['One Two', 'Three']);
    expect(texts()).toEqual(['One Two', 'Three', '']);
    expect(refused, 'the clerk did nothing wrong').not.toHaveBeenCalled();
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

  test('what a line was broken into or pasted stays where the line itself goes at once', async () => {
    core.takes = 100;
    sheet.type(at(0), 'One two');
    const broken = sheet.enter(at(0), 3, 3).line;
    sheet.removeLine(at(0));
    await pass(1000);
    sheet.type(at(1), 'Three');
    sheet.paste(at(1), 5, 5, ['', 'four']);
    sheet.removeLine(at(1));
    await pass(1000);
    expect(texts()).toEqual([broken.text, 'four', '']);
    expect(core.said()).toEqual(['two', 'four']);
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

  test.each([
    ['where they met', 'One and Two', ['One and', 'Two']],
    ['behind them', 'One Two, at length', ['One', 'Two, at length']],
    ['in the upper one', 'On one Two', ['On one', 'Two']],
    ['all over them', 'Once a tw', ['Once a tw', 'Two']],
  ])('a join that is refused keeps what was typed meanwhile %s', async (_, typed, kept) => {
    given('One', 'Two');
    core.refusing = 'entry.join';
    sheet.join(at(1));
    sheet.type(at(0), typed);
    await pass(2000);
    expect(texts()).toEqual([...kept, '']);
    expect(core.said(), 'and saves it').toEqual(kept);
    expect(sheet.unsaved).toBe(false);
  });

  test('two joins in a hurry, the first of them refused, lose no word', async () => {
    given('One', 'Two', 'Three');
    core.refusing = 'entry.join';
    sheet.join(at(2));
    sheet.join(at(1));
    expect(texts()).toEqual(['One Two Three', '']);
    await pass(1000);
    sheet.take(core.view(), writesAnswered());
    expect(texts().join(' ')).toMatch(/One.*Two.*Three/);
    expect(texts()).toEqual([...core.said(), '']);
  });

  test('a line taken away while the book is making it does not come back', async () => {
    core.takes = 300;
    given('Two');
    const { line } = sheet.enter(at(0), 0, 0);
    sheet.type(line, 'O');
    await pass(500);
    expect(core.asked, 'on its way').toEqual(['entry.add']);
    sheet.type(line, '');
    sheet.join(at(1));
    await pass(2000);
    expect(core.said()).toEqual(['Two']);
  });

  test('what the book refuses to do with a line is asked for anew: it shows what the book says', async () => {
    given('One', 'Two');
    core.refusing = true;
    sheet.setKind(at(0), 'action');
    await pass(50);
    expect(again).toHaveBeenCalledOnce();
    sheet.move(at(1), -1);
    await pass(50);
    sheet.take(core.view(), writesAnswered());
    expect(texts()).toEqual(['One', 'Two', '']);
    expect(at(0).kind).toBe('point');
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

  test('a line moved past one that is not saved yet ends where the clerk sees it', async () => {
    given('Two', 'Three');
    sheet.type(sheet.enter(at(0), 0, 0).line, 'One');
    sheet.move(at(2), -1);
    expect(texts()).toEqual(['One', 'Three', 'Two', '']);
    await pass(1000);
    expect(core.said()).toEqual(['One', 'Three', 'Two']);
  });
});

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

  test('that is refused while the window closes keeps it open', async () => {
    given('noted');
    core.refusing = true;
    core.takes = 50;
    sheet.putIn(at(0), whole, 'phrase');
    const closing = sheet.flushAll().then(
      () => 'all is saved',
      (error: Refusal) => error.message,
    );
    await pass(500);
    expect(await closing).toBe('The disk is full.');
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

  test('shows at once, and takes a line along that the book is still making', async () => {
    given('One');
    core.takes = 300;
    const { line } = sheet.enter(at(0), 3, 3);
    sheet.type(line, 'Two');
    void sheet.flush(line);
    sheet.type(line, 'Two, and more');
    const moved = sheet.moveTo(line, 'other');
    expect(texts(), 'the clerk may type on where it stood').toEqual(['One', '']);
    await pass(2000);
    await moved;
    expect(core.elsewhere.map(({ wording }) => wording)).toEqual(['Two, and more']);
    expect(core.said()).toEqual(['One']);
  });

  test('that is refused puts it back where it stood, with what was typed', async () => {
    given('One', 'Two', 'Three');
    core.refusing = 'entry.move_to';
    sheet.type(at(1), 'Two!');
    const moved = sheet.moveTo(at(1), 'other').catch((error: Refusal) => error.message);
    sheet.removeLine(at(0));
    await pass(50);
    expect(await moved).toBe('The disk is full.');
    expect(texts()).toEqual(['Two!', 'Three', '']);
    expect(core.said()).toEqual(['Two!', 'Three']);
  });
});
