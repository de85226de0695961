// The picture of the seats: as many as there are, in the half circle, none on another.
import { describe, expect, it } from 'vitest';
import { hemicycle } from '../src/screens/body/hemicycle';

describe('the half circle', () => {
  it.each([1, 2, 3, 7, 14, 37, 60, 92, 150])(
    'holds %i seats, each clear of the others and large enough to see',
    (count) => {
      const { seats, radius } = hemicycle(count);
      expect(seats).toHaveLength(count);
      for (const [n, one] of seats.entries()) {
        expect(Math.hypot(one.x, one.y) + radius, 'inside the picture').toBeLessThan(1.06);
        for (const other of seats.slice(n + 1)) {
          expect(Math.hypot(one.x - other.x, one.y - other.y), 'apart').toBeGreaterThan(2 * radius);
        }
      }
      // The picture is 232 px for 2.12 across: below some 3 px a dot is no seat any more.
      expect(radius).toBeGreaterThan(0.027);
    },
  );
});
