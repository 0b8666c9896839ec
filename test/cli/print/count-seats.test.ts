import { countSeats } from "../../../cli/print/count-seats";

test("one seat is no seats", () => {
  expect([1, 30].map(countSeats)).toEqual(["1 seat", "30 seats"]);
});
