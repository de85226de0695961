// How every screen asks the core: typed by the core's own list of commands. Reads go at once; writes go one after the
// other, the next when the last is answered, so that what a clerk did first is recorded first.
import { refusal, type Face, type Flag, type Heard } from './face';
import { WRITES, type Calls } from './generated';
import { httpFace } from './http';
import { tauriFace } from './tauri';

export { Refusal, type Flag } from './face';
export type Name = keyof Calls & string;
export type In<N extends Name> = Calls[N] extends { in: infer I } ? I : never;
export type Out<N extends Name> = Calls[N] extends { out: infer O } ? O : never;

const changedListeners = new Set<(flags: readonly Flag[]) => void>();
const savedListeners = new Set<(name: string) => void>();
let lastWrite: Promise<unknown> = Promise.resolve();
let answered = 0;
let face: Face | undefined;

/** Chooses the way to the core and starts listening; called once, before any screen is shown. */
export function connect(
  outside: Omit<Heard, 'changed'>,
  chosen: Face = '__TAURI_INTERNALS__' in window ? tauriFace() : httpFace(),
): void {
  face = chosen;
  face.listen({ ...outside, changed: (flags) => changedListeners.forEach((heard) => heard(flags)) });
}

/** The way to the core that was chosen, for what only some have: dialogs for files and books. */
export function way(): Face {
  if (face === undefined) throw new Error('connect() comes before the first call');
  return face;
}

/** Asks the core. Rejects with a `Refusal`; then nothing has changed. */
export function call<N extends Name>(name: N, payload: In<N>): Promise<Out<N>> {
  return WRITES.includes(name) ? inTurn(name, payload) : ask(name, payload);
}

/** Resolves when every write asked for so far has been answered. */
export function written(): Promise<unknown> {
  return lastWrite;
}

/** How many writes have been answered, by which an answer to a read asked before a write is told from one asked after it. */
export function writesAnswered(): number {
  return answered;
}

/** Hears the flags of every write to the book; gives back how to stop. */
export function onChanged(heard: (flags: readonly Flag[]) => void): () => void {
  changedListeners.add(heard);
  return () => changedListeners.delete(heard);
}

/** Hears of every write that went through; gives back how to stop. */
export function onSaved(heard: (name: string) => void): () => void {
  savedListeners.add(heard);
  return () => savedListeners.delete(heard);
}

async function ask<N extends Name>(name: N, payload: In<N>): Promise<Out<N>> {
  try {
    return (await way().call(name, payload)) as Out<N>;
  } catch (thrown) {
    throw refusal(thrown);
  }
}

function inTurn<N extends Name>(name: N, payload: In<N>): Promise<Out<N>> {
  const answer = lastWrite.then(async () => {
    const out = await ask(name, payload).finally(() => (answered += 1));
    savedListeners.forEach((heard) => heard(name));
    return out;
  });
  lastWrite = answer.catch(() => undefined);
  return answer;
}
