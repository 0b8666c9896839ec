import { earliestEnd, showCommitment } from "../../../../local/services/kinesis/commitment";

const STARTED = Date.UTC(2026, 10, 24);
const DAY = 86_400_000;

test("without a commitment it is DISABLED, and nothing else is said", () => {
  expect(showCommitment(undefined, STARTED)).toEqual({ Status: "DISABLED" });
});

test("a commitment holds for a day at least", () => {
  expect(earliestEnd({ started: STARTED })).toBe(STARTED + DAY);
  expect(showCommitment({ started: STARTED }, STARTED + 10 * DAY)).toEqual({
    Status: "ENABLED",
    StartedAt: new Date(STARTED),
    EarliestAllowedEndAt: new Date(STARTED + DAY),
  });
});

test("one that was ended early holds until its day is over, and shows its end from then on", () => {
  const commitment = { started: STARTED, ended: STARTED + DAY };
  expect(showCommitment(commitment, STARTED + DAY - 1)).toMatchObject({
    Status: "ENABLED_UNTIL_EARLIEST_ALLOWED_END",
  });
  expect(showCommitment(commitment, STARTED + DAY)).toEqual({
    Status: "DISABLED",
    StartedAt: new Date(STARTED),
    EndedAt: new Date(STARTED + DAY),
  });
});
