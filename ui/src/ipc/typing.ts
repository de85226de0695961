// What is typed and not yet saved. Each field that saves itself registers how to save at once, so that undo, leaving a screen and
// closing the window first save what the clerk sees.

type Flush = () => Promise<void>;
const flushers = new Set<Flush>();

/** Registers how a field saves at once; gives back how to stop. */
export function registerFlush(flush: Flush): () => void {
  flushers.add(flush);
  return () => flushers.delete(flush);
}

/** Saves everything typed. Rejects with the first refusal; what was refused stays in its field. */
export async function flushAll(): Promise<void> {
  await Promise.all([...flushers].map((flush) => flush()));
}
