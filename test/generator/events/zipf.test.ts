import { Random } from "../../../generator/events/random";
import { Zipf } from "../../../generator/events/zipf";

function draw(size: number, draws: number): number[] {
  const zipf = new Zipf(size);
  const random = new Random(1);
  const counts = new Array<number>(size).fill(0);
  for (let index = 0; index < draws; index++) {
    const rank = zipf.draw(random);
    counts[rank] = (counts[rank] ?? 0) + 1;
  }
  return counts;
}

describe("Zipf", () => {
  test("draws rank k a k-th as often as the first", () => {
    const [first = 0, second = 0, third = 0, , , , , , , tenth = 0] = draw(100, 200_000);
    expect(first / second).toBeCloseTo(2, 0);
    expect(first / third).toBeCloseTo(3, 0);
    expect(first / tenth).toBeGreaterThan(8.5);
    expect(first / tenth).toBeLessThan(11.5);
  });

  test("draws every rank of 4,000, the rarest too", () => {
    expect(draw(4_000, 1_000_000).filter((count) => count === 0)).toEqual([]);
  });

  test("has one rank alone", () => {
    expect(draw(1, 10)).toEqual([10]);
  });
});
