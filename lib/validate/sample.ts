/**
 * Chooses seats whose templates stand for all: templates differ by the seat's id alone, and an id can tell by its length, when
 * a name is cut, or by its place in the roster, when something is counted.
 * @returns the first and the last seat, the one in the middle, and the first of every length, in the roster's order
 */
export function sampleSeats(seats: readonly string[]): string[] {
  const lengths = new Map<number, string>();
  for (const seat of seats) if (!lengths.has(seat.length)) lengths.set(seat.length, seat);
  const chosen = new Set([
    seats.at(0),
    seats.at(Math.floor(seats.length / 2)),
    seats.at(-1),
    ...lengths.values(),
  ]);
  return seats.filter((seat) => chosen.has(seat));
}
