// Where the caret stands in a textarea, in rows and columns as they are seen, and where it belongs after a change from elsewhere.

/** Where an offset in the old text lies in the new one: before, in or after what was changed. */
export function carried(old: string, next: string, offset: number): number {
  const most = Math.min(old.length, next.length);
  let start = 0;
  while (start < most && old[start] === next[start]) start += 1;
  if (offset <= start) return offset;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === next[next.length - 1 - end]) end += 1;
  const fromEnd = old.length - offset;
  return fromEnd <= end ? next.length - fromEnd : next.length - end;
}

/** Puts another text into a textarea; a caret in it stays with the words it stood at. */
export function replaceText(area: HTMLTextAreaElement, text: string): void {
  if (area.value === text) return;
  const { value, selectionStart, selectionEnd } = area;
  area.value = text;
  if (document.activeElement !== area) return;
  area.setSelectionRange(carried(value, text, selectionStart), carried(value, text, selectionEnd));
}

/** The caret's row as it is seen: whether it is the first or the last one, and how far right it stands (px). */
export interface Seen {
  readonly first: boolean;
  readonly last: boolean;
  readonly x: number;
}

/** Says where the caret is seen. */
export function seen(area: HTMLTextAreaElement): Seen {
  return withMirror(area, (place) => {
    const at = place(area.selectionStart);
    return { first: at.top < place(0).bottom, last: at.bottom > place(area.value.length).top, x: at.left };
  });
}

/** The offset in the first or last row nearest to a distance from the left. */
export function offsetAt(area: HTMLTextAreaElement, row: 'first' | 'last', x: number): number {
  return withMirror(area, (place) => {
    const edge = place(row === 'first' ? 0 : area.value.length);
    let best = row === 'first' ? 0 : area.value.length;
    let distance = Infinity;
    for (let offset = 0; offset <= area.value.length; offset += 1) {
      const at = place(offset);
      if (at.bottom <= edge.top || at.top >= edge.bottom) {
        if (row === 'first') break;
        continue;
      }
      if (Math.abs(at.left - x) < distance) {
        distance = Math.abs(at.left - x);
        best = offset;
      }
    }
    return best;
  });
}

type Place = (offset: number) => { top: number; bottom: number; left: number };

const COPIED = [
  'width',
  'boxSizing',
  'paddingTop',
  'paddingRight',
  'paddingLeft',
  'borderTopWidth',
  'borderRightWidth',
  'borderLeftWidth',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'fontVariantNumeric',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
] as const;

/** A textarea does not say where its letters are; a copy of it in ordinary text does. */
function withMirror<T>(area: HTMLTextAreaElement, read: (place: Place) => T): T {
  const mirror = document.createElement('div');
  const style = getComputedStyle(area);
  for (const name of COPIED) mirror.style[name] = style[name];
  Object.assign(mirror.style, {
    position: 'fixed',
    top: '0',
    left: '-10000px',
    visibility: 'hidden',
    borderStyle: 'solid',
    borderBottomWidth: '0',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
  });
  // A last letter of no width gives the end of the text a place, also on a row of its own.
  const text = document.createTextNode(`${area.value}\u200b`);
  mirror.append(text);
  document.body.append(mirror);
  const range = document.createRange();
  const origin = mirror.getBoundingClientRect();
  try {
    return read((offset) => {
      range.setStart(text, offset);
      range.setEnd(text, Math.min(offset + 1, text.length));
      const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
      return { top: box.top - origin.top, bottom: box.bottom - origin.top, left: box.left - origin.left };
    });
  } finally {
    mirror.remove();
  }
}
