/** Seats that are synthesized at most: some two CPU-seconds' worth, and more than most classes have. */
const MOST = 100;

/**
 * Chooses seats whose templates stand for all. Templates differ by the seat's id alone, unless somebody made a seat unlike its
 * neighbours; so all are looked at while they are not too many. In a larger class an id can still tell by its length, when a
 * name is cut, or by its place in the roster, when something is counted.
 * @returns all seats of a class that is not larger than the most; of another the first, the last, those at even distances
 * between them, and the first of every length, in the roster's order
 */
export function sampleSeats(seats: readonly string[], most = MOST): string[] {
  if (seats.length <= most) return [...seats];
  const lengths = new Map<number, string>();
  for (const seat of seats) if (!lengths.has(seat.length)) lengths.set(seat.length, seat);
  const step = (seats.length - 1) / (most - 1);
  const even = Array.from({ length: most }, (_, index) => seats[Math.round(index * step)]);
  const chosen = new Set([...even, ...lengths.values()]);
  return seats.filter((seat) => chosen.has(seat));
}
