import { hashText, mix, Random } from "../../../generator/events/random";

describe("Random", () => {
  test("gives the same numbers for a seed for ever, as lines are made again from them", () => {
    const random = new Random(7);
    expect([random.next(), random.next(), random.next()]).toMatchInlineSnapshot(`
[
  50271532,
  266108690,
  4195786334,
]
`);
    expect([mix(1), mix(2), hashText("s01")]).toMatchInlineSnapshot(`
[
  1364076727,
  821347078,
  1002059669,
]
`);
  });

  test("gives other numbers for another seed", () => {
    expect(new Random(1).next()).not.toBe(new Random(2).next());
  });

  test("draws every number below a limit about equally often", () => {
    const random = new Random(1);
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 10_000; draw++) {
      const value = random.below(10);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test("has a chance in thousandths", () => {
    const random = new Random(3);
    const hits = Array.from({ length: 100_000 }, () => random.chance(30)).filter(Boolean).length;
    expect(Math.abs(hits - 3000)).toBeLessThan(300);
  });

  test("refuses to pick from an empty list", () => {
    expect(() => new Random(1).pick([])).toThrow("the list is empty");
    expect(new Random(1).pick(["only"])).toBe("only");
  });
});
