import { newEnd } from "../../../cli/session/new-end";

const NOW = Date.parse("2026-12-01T00:00:00Z");
const END = "2026-12-18T18:00:00-08:00";

describe("the new end of a class", () => {
  it("is the one that is asked for", () => {
    expect(newEnd("2026-12-19T18:00:00-08:00", END, NOW)).toBe("2026-12-19T18:00:00-08:00");
    expect(newEnd("2026-12-19T18:00:00-08:00", undefined, NOW)).toBe("2026-12-19T18:00:00-08:00");
  });

  it("is a week later when none is asked for, a week from now when the class is over", () => {
    expect(newEnd(undefined, END, NOW)).toBe("2026-12-26T02:00:00Z");
    expect(newEnd(undefined, "2026-11-01T00:00:00Z", NOW)).toBe("2026-12-08T00:00:00Z");
    expect(newEnd(undefined, undefined, NOW)).toBe("2026-12-08T00:00:00Z");
  });

  it("may be the end that the class has, so that a command that failed is given again", () => {
    expect(newEnd(END, END, NOW)).toBe(END);
  });

  it.each([
    ["tomorrow", /no date and time/],
    ["2026-12-18", /no date and time/],
    ["2026-12-18T18:00:00", /no date and time with an offset/],
    ["2026-11-30T18:00:00Z", /is past/],
    ["2026-12-10T18:00:00Z", /later than/],
  ])("is not %s", (until, message) => {
    expect(() => newEnd(until, END, NOW)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(message), exitCode: 2 }),
    );
  });
});
