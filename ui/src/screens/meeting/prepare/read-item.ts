// A new item may be typed with its time in front: “12.45 Community Budgets”. Whether the time is one is the book's to say.

/** Reads a line typed for a new item; `time` is empty where none stands in front. */
export function readItem(typed: string): { readonly time: string; readonly title: string } {
  const found = /^(\d{1,2}[.:]\d{2}(?:\s?[ap]m)?|\d{1,2}\s?[ap]m)\s+(\S.*)$/i.exec(typed.trim());
  return { time: found?.[1] ?? '', title: found?.[2] ?? typed.trim() };
}
