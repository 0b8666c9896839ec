import { Concurrency } from "../../../../../local/services/lambda/execution/concurrency";

describe("concurrency", () => {
  it("lets a function run as often at once as it has reserved", () => {
    const concurrency = new Concurrency();
    const leave = concurrency.enter("f", 1, 1);
    expect(() => concurrency.enter("f", 1, 1)).toThrow("Rate Exceeded.");
    leave();
    expect(() => concurrency.enter("f", 1, 1)).not.toThrow();
  });

  it("lets the others share what is not reserved", () => {
    const concurrency = new Concurrency();
    const leaves = Array.from({ length: 100 }, (_, i) => concurrency.enter(`f${i}`, undefined, 900));
    expect(() => concurrency.enter("more", undefined, 900)).toThrow("Rate Exceeded.");
    expect(() => concurrency.enter("reserved", 900, 900)).not.toThrow();
    leaves[0]?.();
    expect(() => concurrency.enter("more", undefined, 900)).not.toThrow();
  });
});
