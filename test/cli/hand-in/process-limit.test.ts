import { processLimit } from "../../../cli/hand-in/process-limit";

test("leaves a program more than what the user runs already, and not without end", () => {
  const limit = processLimit();
  // This process alone has more than ten threads.
  expect(limit).toBeGreaterThan(256);
  expect(limit).toBeLessThan(100_000);
});
