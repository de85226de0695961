// The lines that the book does not have yet, and their places among those it has.
import { Line } from './line.svelte';

/** The book's lines with those it does not have yet, each after the line it followed; those at the end stay there. */
export function withDrafts(booked: readonly Line[], before: readonly Line[]): readonly Line[] {
  const next = [...booked];
  const kept = new Set(booked);
  const end = before.findLastIndex((line) => kept.has(line));
  before.forEach((line, n) => {
    if (line.id !== null || line.gone) return;
    const above = before.slice(0, n).findLast((one) => kept.has(one));
    const place = n > end ? next.length : above === undefined ? 0 : next.indexOf(above) + 1;
    next.splice(place, 0, line);
    kept.add(line);
  });
  return withTail(next);
}

/** The lines with an empty one at the end to type into. */
export function withTail(lines: readonly Line[]): readonly Line[] {
  const last = lines.at(-1);
  return last?.id === null && last.empty ? lines : [...lines, new Line()];
}
