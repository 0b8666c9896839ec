import { type Sized, Throttle } from "../../../../../local/services/firehose/limits/throttle";

const sizes = (count: number, length: number): Sized => ({
  count,
  bytes: count * length,
  lengthOf: () => length,
});

test("refuses a call whole when there are too many calls a second", () => {
  const throttle = new Throttle({ records: 1000, requests: 2, bytes: 1e9 }, 0);
  const calls = [0, 0, 0, 500].map((now) => throttle.admit(sizes(1, 1), now).refused);
  expect(calls).toEqual([false, false, true, false]);
});

test("cuts a call short when there are too many records a second", () => {
  const throttle = new Throttle({ records: 600, requests: 1000, bytes: 1e9 }, 0);
  expect(throttle.admit(sizes(500, 1), 0)).toEqual({ refused: false, records: 500 });
  expect(throttle.admit(sizes(500, 1), 0)).toEqual({ refused: false, records: 100 });
  expect(throttle.admit(sizes(500, 1), 500)).toEqual({ refused: false, records: 300 });
});

test("a quiet stream takes the largest batch whole, whatever its bytes a second", () => {
  const throttle = new Throttle({ records: 1000, requests: 1000, bytes: 1_000_000 }, 0);
  expect(throttle.admit(sizes(4, 1_000_000), 0)).toEqual({ refused: false, records: 4 });
  expect(throttle.admit(sizes(4, 1_000_000), 1000)).toEqual({ refused: false, records: 1 });
});

test.each([
  ["records", { refused: false, records: 0 }],
  ["bytes", { refused: false, records: 0 }],
  ["requests", { refused: true }],
])("a stream that takes no %s takes not even the first", (name, admission) => {
  const throttle = new Throttle({ records: 1000, requests: 1000, bytes: 1e9, [name]: 0 }, 0);
  expect(throttle.admit(sizes(1, 10), 60_000)).toEqual(admission);
});
