import { expect, test } from 'vitest';
import { moved, type Spot } from '../src/screens/body/attendance/grid';

// A head, a group's line with its rate alone, two rows, and a sum without its last two cells.
const map = ['.xxx.', '....x', 'xxxxx', 'xxxxx', '.xx..'];
const ground = { rows: 5, columns: 5, has: ({ row, column }: Spot) => map[row]?.[column] === 'x' };
const press = (row: number, column: number, key: string, ctrlKey = false): string => {
  const to = moved(ground, { row, column }, { key, ctrlKey, altKey: false, metaKey: false });
  return to === null ? 'stays' : `${to.row}:${to.column}`;
};

test('arrow keys go to the next cell that is there', () => {
  expect(press(2, 1, 'ArrowRight')).toBe('2:2');
  expect(press(2, 1, 'ArrowUp'), 'over the group’s line, which has nothing there').toBe('0:1');
  expect(press(2, 4, 'ArrowUp'), 'to the group’s rate').toBe('1:4');
  expect(press(2, 0, 'ArrowUp'), 'nothing above the names').toBe('stays');
  expect(press(3, 4, 'ArrowDown')).toBe('stays');
  expect(press(2, 0, 'ArrowLeft')).toBe('stays');
});

test('Home and End find the ends of a row, with Ctrl those of the table', () => {
  expect(press(2, 2, 'Home')).toBe('2:0');
  expect(press(4, 2, 'Home')).toBe('4:1');
  expect(press(4, 1, 'End'), 'the last that is there').toBe('4:2');
  expect(press(3, 3, 'Home', true)).toBe('0:1');
  expect(press(0, 1, 'End', true)).toBe('4:2');
});

test('a page up or down stays within the table', () => {
  expect(press(2, 1, 'PageDown')).toBe('4:1');
  expect(press(3, 1, 'PageUp')).toBe('0:1');
  expect(press(2, 3, 'PageDown'), 'the nearest above, where the last row has nothing').toBe('3:3');
});

test('keys that are not the table’s are left alone', () => {
  expect(press(2, 2, 'a')).toBe('stays');
  expect(
    moved(ground, { row: 2, column: 2 }, { key: 'ArrowUp', ctrlKey: false, altKey: true, metaKey: false }),
  ).toBeNull();
});
