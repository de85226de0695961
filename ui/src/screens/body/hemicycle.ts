// Where the seats of a half circle stand.

export interface Seat {
  readonly x: number;
  readonly y: number;
}

/**
 * Places `count` seats in rows of a half circle of width 2 and height 1 (centre 0, 0; y down), from left to right, so that neighbours in
 * the list sit together whatever their row.
 */
export function hemicycle(count: number): { seats: readonly Seat[]; radius: number } {
  if (count <= 0) return { seats: [], radius: 0 };
  const rows = Math.max(1, Math.round(Math.sqrt(count / 3.6)));
  const inner = rows === 1 ? 0.8 : 0.46;
  const radii = Array.from({ length: rows }, (_, row) =>
    rows === 1 ? inner : inner + ((0.92 - inner) * row) / (rows - 1),
  );
  const all = radii.reduce((sum, radius) => sum + radius, 0);
  const places: { angle: number; seat: Seat }[] = [];
  let left = count;
  let room = 1;
  radii.forEach((radius, row) => {
    const share = row === rows - 1 ? left : Math.round((count * radius) / all);
    left -= share;
    // No seat is so large that it touches its neighbour in the row, or the rows one another.
    if (share > 1) room = Math.min(room, (radius * Math.PI) / (share - 1) / 2.4);
    for (let n = 0; n < share; n += 1) {
      const angle = share === 1 ? Math.PI / 2 : Math.PI * (1 - n / (share - 1));
      places.push({ angle, seat: { x: radius * Math.cos(angle), y: -radius * Math.sin(angle) } });
    }
  });
  places.sort((a, b) => b.angle - a.angle);
  const gap = rows === 1 ? 0.5 : (0.92 - inner) / (rows - 1);
  return { seats: places.map(({ seat }) => seat), radius: Math.min(0.1, gap * 0.36, room) };
}
