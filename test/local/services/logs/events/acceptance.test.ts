import { accept } from "../../../../../local/services/logs/events/acceptance";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 0, 15, 12);
const at = (...times: number[]) => times.map((timestamp) => ({ timestamp, message: "m" }));

describe("the rules of PutLogEvents", () => {
  it("takes events from 14 days ago to two hours ahead", () => {
    expect(accept(at(NOW - 14 * DAY), NOW, 0).rejected).toBeUndefined();
    expect(accept(at(NOW + 2 * HOUR), NOW, 0).rejected).toBeUndefined();
    expect(accept(at(NOW - 14 * DAY - 1), NOW, 0).rejected).toEqual({ tooOldLogEventEndIndex: 1 });
    expect(accept(at(NOW, NOW + 2 * HOUR + 1), NOW, 0)).toMatchObject({
      events: [[NOW, "m"]],
      rejected: { tooNewLogEventStartIndex: 1 },
    });
  });

  it("leaves out what the group's retention has outlived", () => {
    const expired = NOW - DAY;
    expect(accept(at(expired - 2, expired - 1, expired), NOW, expired)).toMatchObject({
      events: [[expired, "m"]],
      rejected: { expiredLogEventEndIndex: 2 },
    });
  });

  it("demands the order of time within a request", () => {
    expect(() => accept(at(NOW, NOW - 1), NOW, 0)).toThrow(
      "Log events in a single PutLogEvents request must be in chronological order.",
    );
  });

  it("lets a request span a day at most", () => {
    expect(() => accept(at(NOW - DAY - 1, NOW), NOW, 0)).toThrow("cannot span more than 24 hours");
    expect(() => accept(at(NOW - DAY, NOW), NOW, 0)).not.toThrow();
  });

  it("counts 26 bytes an event beside its message in UTF-8", () => {
    const mebibyte = 1024 * 1024;
    const one = (length: number) => [{ timestamp: NOW, message: "x".repeat(length) }];
    expect(accept(one(mebibyte - 26), NOW, 0).bytes).toBe(mebibyte);
    expect(() => accept(one(mebibyte - 25), NOW, 0)).toThrow(
      "Log event too large: 1048577 bytes exceeds limit of 1048576",
    );
    const two = [...one(mebibyte - 60), { timestamp: NOW, message: "ééééé" }];
    expect(() => accept(two, NOW, 0)).toThrow("Upload too large: 1048578 bytes exceeds limit of 1048576");
  });
});
