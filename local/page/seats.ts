import type { Scope } from "./access";
import { CannotAnswer, type PagePorts, type PageSeat } from "./ports";

/** @returns the seats that a link opens */
export async function seatsWithin(scope: Scope, ports: PagePorts): Promise<readonly PageSeat[]> {
  const seats = await ports.seats();
  return scope.kind === "class" ? seats : seats.filter(({ id }) => id === scope.seat);
}

/**
 * @param id `<class>/<seat>`
 * @throws CannotAnswer when the link does not open it, or it is not deployed
 */
export async function seatWithin(scope: Scope, ports: PagePorts, id: string): Promise<PageSeat> {
  if (scope.kind === "seat" && scope.seat !== id) {
    throw new CannotAnswer("This link opens another seat.", 403);
  }
  const seat = (await ports.seats()).find((known) => known.id === id);
  if (seat) return seat;
  throw new CannotAnswer(`No seat ${id} is deployed.`, 404);
}
