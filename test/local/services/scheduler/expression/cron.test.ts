import { nextOfCron, parseCron } from "../../../../../local/services/scheduler/expression/cron";

function next(text: string, after: string, zone = "UTC"): string | undefined {
  const cron = parseCron(text);
  if (!cron) throw new Error(`${text} is no cron expression`);
  const instant = nextOfCron(cron, Date.parse(after), zone);
  return instant === undefined ? undefined : new Date(instant).toISOString();
}

describe("a cron expression", () => {
  it.each([
    ["0 12 * * ? *", "2026-01-15T12:00:00Z", "2026-01-16T12:00:00.000Z"],
    ["0/15 * ? * MON-FRI *", "2026-01-16T23:50:00Z", "2026-01-19T00:00:00.000Z"],
    ["30 8 29 2 ? *", "2026-01-15T12:00:00Z", "2028-02-29T08:30:00.000Z"],
    ["0 0 1 JAN ? 2199", "2026-01-15T12:00:00Z", "2199-01-01T00:00:00.000Z"],
    ["15 10 ? * 6L 2026-2027", "2026-01-15T12:00:00Z", "2026-01-30T10:15:00.000Z"],
  ])("%s after %s", (text, after, expected) => {
    expect(next(text, after)).toBe(expected);
  });

  it("is read in its zone, and skips a time that the clock is put forward over", () => {
    expect(next("30 2 * * ? *", "2026-03-07T12:00:00Z", "America/New_York")).toBe("2026-03-09T06:30:00.000Z");
    expect(next("0 18 18 12 ? *", "2026-03-07T12:00:00Z", "America/Los_Angeles")).toBe(
      "2026-12-19T02:00:00.000Z",
    );
  });

  it("has an end", () => {
    expect(next("0 0 1 1 ? 2025", "2026-01-01T00:00:00Z")).toBeUndefined();
    expect(next("0 0 31 2 ? *", "2026-01-01T00:00:00Z")).toBeUndefined();
  });

  it.each(["* * * * *", "0 0 1 1 1 *", "60 0 1 1 ? *", "0 0 1 1 ? 1969", ""])("%s is none", (text) => {
    expect(parseCron(text)).toBeUndefined();
  });
});
