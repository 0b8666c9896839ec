import * as fc from "fast-check";
import { Ranges } from "../../../generator/state/ranges";

describe("Ranges", () => {
  test("joins ranges that touch or overlap", () => {
    const ranges = new Ranges([
      [0, 5],
      [10, 20],
      [5, 8],
      [15, 30],
    ]);
    expect([...ranges]).toEqual([
      [0, 8],
      [10, 30],
    ]);
    ranges.add(8, 10);
    expect([...ranges]).toEqual([[0, 30]]);
  });

  test("tells its gaps", () => {
    const ranges = new Ranges([
      [2, 4],
      [6, 8],
    ]);
    expect(ranges.gaps(0, 10)).toEqual([
      [0, 2],
      [4, 6],
      [8, 10],
    ]);
    expect(ranges.gaps(3, 7)).toEqual([[4, 6]]);
    expect([ranges.covers(2, 4), ranges.covers(3, 5), ranges.covers(9, 9)]).toEqual([true, false, true]);
  });

  test("is empty at first, and an empty range adds nothing", () => {
    const ranges = new Ranges([[3, 3]]);
    expect([ranges.count, ranges.end, [...ranges]]).toEqual([0, 0, []]);
  });

  test("says what a set of numbers says, however the ranges come", () => {
    const range = fc
      .tuple(fc.nat(60), fc.nat(12))
      .map(([from, size]): [number, number] => [from, from + size]);
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), range, (list, [from, to]) => {
        const ranges = new Ranges(list);
        const set = new Set(
          list.flatMap(([low, high]) => Array.from({ length: high - low }, (_, at) => low + at)),
        );
        expect(ranges.count).toBe(set.size);
        expect(ranges.end).toBe(Math.max(0, ...[...set].map((value) => value + 1)));
        const missing = Array.from({ length: to - from }, (_, at) => from + at).filter(
          (value) => !set.has(value),
        );
        const gaps = ranges
          .gaps(from, to)
          .flatMap(([low, high]) => Array.from({ length: high - low }, (_, at) => low + at));
        expect(gaps).toEqual(missing);
        const held = [...ranges];
        expect(held.every(([low, high], index) => low < high && low > (held[index - 1]?.[1] ?? -1))).toBe(
          true,
        );
      }),
      { numRuns: 500 },
    );
  });
});
