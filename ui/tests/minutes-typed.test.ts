import { describe, expect, test } from 'vitest';
import { writesAnswered, type Refusal } from '../src/ipc/call';
import { again, at, core, given, pass, sheet, texts, type } from './minutes-room';

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
