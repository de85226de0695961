// What is typed and not yet saved. Each field that saves itself registers how to save at once, so that undo, leaving a screen and
// closing the window first save what the clerk sees.

import type { Refusal } from './face';

type Flush = () => Promise<void>;
const flushers = new Set<Flush>();
const lostListeners = new Set<(typed: string, why: Refusal) => void>();

/** Registers how a field saves at once; gives back how to stop. */
export function registerFlush(flush: Flush): () => void {
  flushers.add(flush);
  return () => flushers.delete(flush);
}

/** Saves everything typed. Rejects with the first refusal; what was refused stays in its field. */
export async function flushAll(): Promise<void> {
  await Promise.all([...flushers].map((flush) => flush()));
}

/** Hears of what was typed in a field that is gone, where the book refused it. */
export function onLost(heard: (typed: string, why: Refusal) => void): void {
  lostListeners.add(heard);
}

/** Says that a field is going with something in it that the book refused. */
export function lost(typed: string, why: Refusal): void {
  lostListeners.forEach((heard) => heard(typed, why));
}
