import { Stamp } from "../../../generator/events/stamp";

describe("Stamp", () => {
  test("writes user and time as Apache does, in UTC", () => {
    const stamp = new Stamp();
    const moment = Date.UTC(2026, 10, 4, 9, 5, 7, 999);
    expect(stamp.of(moment, "-")).toBe(" - [04/Nov/2026:09:05:07 +0000] ");
    expect(stamp.of(moment, "ada")).toBe(" ada [04/Nov/2026:09:05:07 +0000] ");
    expect(stamp.of(moment + 1, "-")).toBe(" - [04/Nov/2026:09:05:08 +0000] ");
  });
});
