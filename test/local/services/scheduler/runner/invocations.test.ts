import { AwsError } from "../../../../../local/core/errors";
import { act } from "../../../../support/fake-cloud";
import { scheduleRequest, schedulerUnderTest, untilRun } from "../../../../support/scheduler";

const MINUTE = 60_000;
const ONCE = { ScheduleExpression: "at(2026-01-15T12:01:00)" };

const withRetries = (RetryPolicy: object): object => {
  const request = scheduleRequest(ONCE) as { Target: object };
  return { ...request, Target: { ...request.Target, RetryPolicy } };
};

describe("an occurrence of a schedule", () => {
  it("is tried again, less and less often, until the target takes it", async () => {
    await using under = await schedulerUnderTest();
    const { scheduler, cloud } = under;
    const seen: number[] = [];
    cloud.answers.set("lambda.Invoke", () => {
      seen.push(cloud.clock.now());
      if (seen.length < 4) throw new AwsError("TooManyRequestsException", "Rate Exceeded.", 429);
      return {};
    });
    await act(scheduler, "CreateSchedule", scheduleRequest(ONCE));
    for (const seconds of [60, 1, 2, 4]) await untilRun(cloud, seconds * 1000);
    await cloud.clock.advance(60 * MINUTE);
    const [first = 0] = seen;
    expect(seen.map((at) => (at - first) / 1000)).toEqual([0, 1, 3, 7]);
  });

  it("is given up after the attempts that the retry policy allows, and tells why", async () => {
    await using under = await schedulerUnderTest();
    const { scheduler, cloud } = under;
    const runs: object[] = [];
    cloud.events.subscribe((event) => void (event.name === "scheduleRun" && runs.push(event)));
    cloud.answers.set("lambda.Invoke", () => {
      throw new AwsError("AccessDeniedException", "User is not authorized", 403);
    });
    await act(scheduler, "CreateSchedule", withRetries({ MaximumRetryAttempts: 2 }));
    for (const seconds of [60, 1, 2]) await untilRun(cloud, seconds * 1000);
    await cloud.clock.advance(24 * 60 * MINUTE);
    expect(runs).toMatchObject([
      { attempt: 1, reason: "User is not authorized" },
      { attempt: 2, reason: "User is not authorized" },
      { attempt: 3, reason: "User is not authorized" },
    ]);
    expect(cloud.clock.pending).toBe(0);
  });

  it("is given up when it is too old", async () => {
    await using under = await schedulerUnderTest();
    const { scheduler, cloud } = under;
    cloud.answers.set("lambda.Invoke", () => {
      throw new AwsError("ServiceException", "broken", 500);
    });
    await act(scheduler, "CreateSchedule", withRetries({ MaximumEventAgeInSeconds: 60 }));
    for (const seconds of [60, 1, 2, 4, 8, 16]) await untilRun(cloud, seconds * 1000);
    await cloud.clock.advance(24 * 60 * MINUTE);
    expect(cloud.calls).toHaveLength(6);
    expect(cloud.clock.pending).toBe(0);
  });

  it("is made with the schedule's own role", async () => {
    await using under = await schedulerUnderTest();
    const { scheduler, cloud } = under;
    await act(scheduler, "CreateSchedule", scheduleRequest(ONCE));
    await untilRun(cloud, MINUTE);
    expect(cloud.calls[0]?.identity).toMatchObject({
      kind: "role-session",
      roleArn: "arn:aws:iam::000000000000:role/schedule",
    });
  });
});
