import { Backoff } from "../../../generator/shipper/backoff";

describe("Backoff", () => {
  test("waits up to twice as long after each failure, up to half a minute", () => {
    const backoff = new Backoff(() => 0.999999);
    const waits = Array.from({ length: 12 }, () => Math.round(backoff.next() / 100) * 100);
    expect(waits).toEqual([200, 400, 800, 1600, 3200, 6400, 12800, 25600, 30000, 30000, 30000, 30000]);
  });

  test("begins again after a success", () => {
    const backoff = new Backoff(() => 0.5);
    for (let failure = 0; failure < 5; failure++) backoff.next();
    backoff.reset();
    expect(backoff.next()).toBe(100);
  });

  test("has full jitter: from nothing to all of it", () => {
    expect(new Backoff(() => 0).next()).toBe(0);
  });
});
