import {
  nextOccurrence,
  parseExpression,
} from "../../../../../local/services/scheduler/expression/expression";

const SINCE = Date.parse("2026-01-15T12:00:00Z");
const MINUTE = 60_000;

describe("a schedule expression", () => {
  it("at() is once, in its zone", () => {
    const once = parseExpression("at(2026-12-18T18:00:00)", "America/Los_Angeles");
    const first = nextOccurrence(once, { since: SINCE }, undefined);
    expect(first).toBe(Date.parse("2026-12-19T02:00:00Z"));
    expect(nextOccurrence(once, { since: SINCE }, first)).toBeUndefined();
  });

  it("rate() is there at once, and then in even steps that no delay moves", () => {
    const rate = parseExpression("rate(5 minutes)", "UTC");
    expect(nextOccurrence(rate, { since: SINCE }, undefined)).toBe(SINCE);
    expect(nextOccurrence(rate, { since: SINCE }, SINCE)).toBe(SINCE + 5 * MINUTE);
    expect(nextOccurrence(rate, { since: SINCE }, SINCE + 12 * MINUTE)).toBe(SINCE + 15 * MINUTE);
  });

  it("waits for its start date, and is over at its end date", () => {
    const rate = parseExpression("rate(1 day)", "UTC");
    const bounds = { since: SINCE, start: SINCE + MINUTE, end: SINCE + 2 * 1440 * MINUTE };
    expect(nextOccurrence(rate, bounds, undefined)).toBe(bounds.start);
    expect(nextOccurrence(rate, bounds, bounds.start)).toBe(bounds.start + 1440 * MINUTE);
    expect(nextOccurrence(rate, bounds, bounds.start + 1440 * MINUTE)).toBeUndefined();
    const cron = parseExpression("cron(0 12 * * ? *)", "UTC");
    expect(nextOccurrence(cron, { since: SINCE, start: SINCE + MINUTE }, undefined)).toBe(
      SINCE + 1440 * MINUTE,
    );
  });

  it.each([
    "at(2026-02-30T00:00:00)",
    "at(2026-12-18 18:00:00)",
    "at(2026-12-18T24:00:00)",
    "rate(0 minutes)",
    "rate(5 seconds)",
    "rate(5minutes)",
    "cron(0 0 1 1 1 *)",
    "every day",
    "",
  ])("%s is refused in AWS's words", (text) => {
    expect(() => parseExpression(text, "UTC")).toThrow(
      expect.objectContaining({
        code: "ValidationException",
        message: `Invalid Schedule Expression ${text}.`,
      }),
    );
  });
});
