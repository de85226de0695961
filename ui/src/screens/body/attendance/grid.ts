// Moving in a table whose cells can be gone to: which cell a key leads to. Rows may lack a cell in some columns.

export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The size of the table, and whether there is something to go to at a spot. */
export interface Ground {
  readonly rows: number;
  readonly columns: number;
  has(spot: Spot): boolean;
}

/** Finds the nearest spot from one on, that one included, going by rows or by columns. */
function from(ground: Ground, start: Spot, by: Spot): Spot | null {
  let { row, column } = start;
  while (row >= 0 && column >= 0 && row < ground.rows && column < ground.columns) {
    if (ground.has({ row, column })) return { row, column };
    row += by.row;
    column += by.column;
  }
  return null;
}

/** Where a key leads from a spot; null where it is not the table's or leads nowhere. */
export function moved(
  ground: Ground,
  at: Spot,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): Spot | null {
  if (event.altKey || event.metaKey) return null;
  const step = (row: number, column: number): Spot | null =>
    from(ground, { row: at.row + row, column: at.column + column }, { row, column });
  const end = { row: ground.rows - 1, column: ground.columns - 1 };
  switch (event.key) {
    case 'ArrowUp':
      return step(-1, 0);
    case 'ArrowDown':
      return step(1, 0);
    case 'ArrowLeft':
      return step(0, -1);
    case 'ArrowRight':
      return step(0, 1);
    case 'Home':
      return from(ground, { row: event.ctrlKey ? 0 : at.row, column: 0 }, { row: 0, column: 1 });
    case 'End':
      return from(ground, { row: event.ctrlKey ? end.row : at.row, column: end.column }, { row: 0, column: -1 });
    case 'PageUp':
      return from(ground, { row: Math.max(0, at.row - 10), column: at.column }, { row: 1, column: 0 });
    case 'PageDown':
      return from(ground, { row: Math.min(end.row, at.row + 10), column: at.column }, { row: -1, column: 0 });
    default:
      return null;
  }
}

/** What a cell carries so that it can be gone to: where it is, and whether Tab comes in there. */
export type Reach = (row: number, column: number) => { readonly 'data-at': string; readonly tabindex: 0 | -1 };

/** Makes what the cells of a table carry, of which Tab comes in at one. */
export function reach(stop: Spot): Reach {
  return (row, column) => ({
    'data-at': `${row}:${column}`,
    tabindex: stop.row === row && stop.column === column ? 0 : -1,
  });
}

/** Finds the cell at a spot; null where there is nothing to go to. */
export function cellAt(table: Element | undefined, { row, column }: Spot): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`) ?? null;
}

/** The spot of the cell that an event came from; null where it came from none. */
export function spotOf(target: EventTarget | null): Spot | null {
  const place = target instanceof Element ? target.closest('[data-at]')?.getAttribute('data-at') : null;
  const [row, column] = (place ?? '').split(':').map(Number);
  return place && row !== undefined && column !== undefined ? { row, column } : null;
}
