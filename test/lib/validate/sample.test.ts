import { sampleSeats } from "../../../lib/validate/sample";

const seats = (count: number) => Array.from({ length: count }, (_, index) => `s${1000 + index}`);

test("every seat of a class of up to a hundred is looked at", () => {
  expect(sampleSeats(seats(100))).toEqual(seats(100));
  expect(sampleSeats([])).toEqual([]);
});

test("of a larger class it is a hundred, the first and the last among them, at even distances", () => {
  const sample = sampleSeats(seats(298));
  expect(sample).toHaveLength(100);
  expect(sample.slice(0, 3)).toEqual(["s1000", "s1003", "s1006"]);
  expect(sample.at(-1)).toBe("s1297");
});

test("every length of id is there, in the roster's order", () => {
  expect(sampleSeats(["s1", "s2", "s3", "student4", "s5", "s6", "s7"], 3)).toEqual(["s1", "student4", "s7"]);
  expect(sampleSeats(["s1", "student2", "s3", "s4", "s5"], 3)).toEqual(["s1", "student2", "s3", "s5"]);
});
