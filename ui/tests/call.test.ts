import { beforeEach, expect, test } from 'vitest';
import { call, connect, onSaved, Refusal } from '../src/ipc/call';
import type { Face, Opening } from '../src/ipc/face';
import { registerFlush } from '../src/ipc/typing';
import { redo, undo } from '../src/shell/undo.svelte';
import { status } from '../src/shell/status.svelte';

/** A core that answers when it is told to, and keeps what it was asked in order. */
class SlowCore implements Face {
  asked: string[] = [];
  #waiting: { answer: (value: unknown) => void; refuse: (error: unknown) => void }[] = [];

  call(name: string, payload: unknown): Promise<unknown> {
    this.asked.push(`${name} ${JSON.stringify(payload)}`);
    return new Promise((answer, refuse) => this.#waiting.push({ answer, refuse }));
  }
  async answer(value: unknown = {}): Promise<void> {
    this.#waiting.shift()?.answer(value);
    await settled();
  }
  async refuse(error: unknown): Promise<void> {
    this.#waiting.shift()?.refuse(error);
    await settled();
  }
  opening = (): Promise<Opening> => Promise.resolve({ book: 'test.minutebook', refusal: null });
  listen = (): void => undefined;
  savePaper = (): Promise<null> => Promise.resolve(null);
  openPaper = null;
  openMembers = (): Promise<null> => Promise.resolve(null);
  openScreen = (): Promise<void> => Promise.resolve();
  books = null;
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

let core: SlowCore;
beforeEach(() => {
  core = new SlowCore();
  connect({ opened: () => undefined, closing: () => Promise.resolve() }, core);
});

test('a write is sent only when the one before it is answered', async () => {
  const first = call('undo', {});
  const second = call('redo', {});
  await settled();
  expect(core.asked, 'the second write waits').toEqual(['undo {}']);
  await core.answer({ label: 'one' });
  expect(core.asked).toEqual(['undo {}', 'redo {}']);
  await core.answer({ label: 'two' });
  expect([await first, await second]).toEqual([{ label: 'one' }, { label: 'two' }]);
});

test('a refused write says why, and the next one goes all the same', async () => {
  const saved: string[] = [];
  const stop = onSaved((name) => saved.push(name));
  const first = call('undo', {});
  const refused = expect(first).rejects.toEqual(new Refusal('refused', 'Nothing to undo.', 'Go on.'));
  void call('redo', {});
  await settled();
  await core.refuse({ code: 'refused', message: 'Nothing to undo.', hint: 'Go on.' });
  await refused;
  await core.answer({ label: 'two' });
  stop();
  expect(saved, 'only what went through counts as saved').toEqual(['redo']);
});

test('undo first saves what is typed, then undoes, then says what', async () => {
  const stop = registerFlush(() => call('redo', {}).then(() => undefined));
  const done = undo();
  await settled();
  expect(core.asked, 'what is typed goes first').toEqual(['redo {}']);
  await core.answer({ label: '' });
  expect(core.asked).toEqual(['redo {}', 'undo {}']);
  await core.answer({ label: 'Mark Cllr Stay: apologies' });
  await done;
  stop();
  expect(status().said).toContain('Mark Cllr Stay: apologies');
});

test('where typing cannot be saved nothing is undone', async () => {
  const stop = registerFlush(() => Promise.reject(new Refusal('disk', 'The disk is full.', 'Free some space.')));
  await redo();
  stop();
  expect(core.asked, 'the last operation stands').toEqual([]);
  expect(status()).toMatchObject({ said: 'The disk is full. Free some space.', tone: 'bad' });
});
