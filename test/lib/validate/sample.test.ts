import { sampleSeats } from "../../../lib/validate/sample";

const seats = (count: number) => Array.from({ length: count }, (_, index) => `s${index + 1}`);

test("of many seats, the first, the last, the middle and one of every length stand for all", () => {
  expect(sampleSeats(seats(300))).toEqual(["s1", "s10", "s100", "s151", "s300"]);
});

test("the sample does not grow with a class of one length", () => {
  const alike = Array.from({ length: 1000 }, (_, index) => `s${String(index).padStart(4, "0")}`);
  expect(sampleSeats(alike)).toEqual(["s0000", "s0500", "s0999"]);
});

test.each([0, 1, 2, 3])("a class of %i seats is its own sample", (count) => {
  expect(sampleSeats(seats(count))).toEqual(seats(count));
});
