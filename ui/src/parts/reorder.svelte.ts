// Puts the rows of a list in another order, by keys (Alt+↑, Alt+↓ anywhere in the row) or by dragging the row's handle. With
// pointer events, not the platform's drag and drop, which the window keeps for files.
import type { Attachment } from 'svelte/attachments';

/** What a list must say to be put in order. */
export interface Reorder {
  /** Moves a row: `to` is its index in the list once the row is taken out of it. */
  move(from: number, to: number): void;
  /** How many rows there are. */
  count(): number;
}

/** What a row of an Ordered list attaches: itself, its grip, and the id of the text that says how it moves. */
export interface Place {
  readonly row: Attachment<HTMLElement>;
  readonly handle: Attachment<HTMLElement>;
  readonly help: string;
}

/** The row being dragged, and the gap it would go to: before this row; the number of rows means the end. */
interface Dragging {
  readonly from: number;
  readonly gap: number;
}

/**
 * Makes one list's rows movable: `{@attach order.row(n)}` on each row, `{@attach order.handle(n)}` on the handle in it. The row next to
 * which a dragged one would go has `data-gap` meanwhile. A row's focus goes with it, as long as the rows are keyed.
 */
export function reorder(list: Reorder): {
  row(index: number): Attachment<HTMLElement>;
  handle(index: number): Attachment<HTMLElement>;
  readonly dragging: boolean;
} {
  let dragging = $state.raw<Dragging | null>(null);
  const rows = new Map<number, HTMLElement>();

  function move(from: number, to: number): void {
    if (to >= 0 && to < list.count() && to !== from) list.move(from, to);
  }

  /** On which side of a row the line is drawn; not beside the row that would stay where it is. */
  function lineAt(index: number): 'above' | 'below' | undefined {
    if (dragging === null || dragging.gap === dragging.from || dragging.gap === dragging.from + 1) return undefined;
    if (dragging.gap === index) return 'above';
    return dragging.gap === list.count() && index === list.count() - 1 ? 'below' : undefined;
  }

  function gapAt(y: number): number {
    let gap = 0;
    for (const [index, row] of rows) {
      const box = row.getBoundingClientRect();
      if (y > box.top + box.height / 2) gap = Math.max(gap, index + 1);
    }
    return gap;
  }

  return {
    get dragging() {
      return dragging !== null;
    },
    row: (index) => (element) => {
      rows.set(index, element);
      const key = (event: KeyboardEvent): void => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        const focused = document.activeElement;
        move(index, index + (event.key === 'ArrowUp' ? -1 : 1));
        requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus());
      };
      element.addEventListener('keydown', key);
      $effect(() => {
        const line = lineAt(index);
        if (line === undefined) element.removeAttribute('data-gap');
        else element.setAttribute('data-gap', line);
      });
      return () => {
        element.removeEventListener('keydown', key);
        if (rows.get(index) === element) rows.delete(index);
      };
    },
    handle: (index) => (element) => {
      element.style.touchAction = 'none';
      const down = (event: PointerEvent): void => {
        if (event.button !== 0) return;
        element.setPointerCapture(event.pointerId);
        dragging = { from: index, gap: index };
        const over = (moved: PointerEvent): void => {
          dragging = { from: index, gap: gapAt(moved.clientY) };
        };
        const stop = (ended: Event): void => {
          element.removeEventListener('pointermove', over);
          element.removeEventListener('pointerup', stop);
          element.removeEventListener('pointercancel', stop);
          const gap = dragging?.gap ?? index;
          dragging = null;
          if (ended.type === 'pointerup') move(index, gap > index ? gap - 1 : gap);
        };
        element.addEventListener('pointermove', over);
        element.addEventListener('pointerup', stop);
        element.addEventListener('pointercancel', stop);
      };
      element.addEventListener('pointerdown', down);
      return () => element.removeEventListener('pointerdown', down);
    },
  };
}
