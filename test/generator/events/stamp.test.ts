import { Sheet } from "../../../generator/events/sheet";
import { Stamp } from "../../../generator/events/stamp";

describe("Stamp", () => {
  test("writes user and time as Apache does, in UTC", () => {
    const stamp = new Stamp();
    const write = (time: number, user: string): string => {
      const sheet = new Sheet(100);
      stamp.write(sheet, time, user);
      return sheet.toString();
    };
    const moment = Date.UTC(2026, 10, 4, 9, 5, 7, 999);
    expect(write(moment, "-")).toBe(" - [04/Nov/2026:09:05:07 +0000] ");
    expect(write(moment, "ada")).toBe(" ada [04/Nov/2026:09:05:07 +0000] ");
    expect(write(moment + 1, "-")).toBe(" - [04/Nov/2026:09:05:08 +0000] ");
  });
});
