import { Tokens } from "../../../../../local/services/ec2/imds/tokens";
import { ManualClock } from "../../../../support/manual-clock";

test.each([1, 21_600])("lives for %i seconds and no longer", async (seconds) => {
  const clock = new ManualClock();
  const tokens = new Tokens(clock);
  const token = tokens.issue(seconds) ?? "";
  expect(token).toMatch(/^[A-Za-z0-9_-]{56}$/);
  expect(tokens.secondsLeft(token)).toBe(seconds);
  await clock.advance(seconds * 1000 - 1);
  expect(tokens.secondsLeft(token)).toBe(1);
  await clock.advance(1);
  expect(tokens.secondsLeft(token)).toBeUndefined();
});

test.each([0, -1, 1.5, 21_601, Number.NaN])("is not given for %d seconds", (seconds) => {
  expect(new Tokens(new ManualClock()).issue(seconds)).toBeUndefined();
});

test("is none that was not given", () => {
  expect(new Tokens(new ManualClock()).secondsLeft("made up")).toBeUndefined();
});
