import { evaluateTimestamps } from "../../checks/expression";

test("a prefix is worked out by the clock of the stream's time zone, not by UTC's", () => {
  const at = Date.UTC(2026, 0, 1, 1, 30);
  const expression = "logs/dt=!{timestamp:yyyy-MM-dd}/hour=!{timestamp:HH}/";
  expect(evaluateTimestamps(expression, at, "UTC")).toBe("logs/dt=2026-01-01/hour=01/");
  expect(evaluateTimestamps(expression, at, "America/Los_Angeles")).toBe("logs/dt=2025-12-31/hour=17/");
  expect(evaluateTimestamps(expression, Date.UTC(2026, 6, 1, 16, 5), "Asia/Tokyo")).toBe(
    "logs/dt=2026-07-02/hour=01/",
  );
});

test("midnight is hour 00, and minutes have two digits", () => {
  expect(evaluateTimestamps("!{timestamp:HH.mm}/", Date.UTC(2026, 0, 1, 0, 5), "UTC")).toBe("00.05/");
});

test("a pattern that the lab does not work out is an error, not a wrong prefix", () => {
  expect(() => evaluateTimestamps("!{timestamp:yyyy-ww}/", 0, "UTC")).toThrow("pattern ww");
});
