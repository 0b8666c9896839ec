import { AwsError } from "../../../../../local/core/errors";
import { act } from "../../../../support/fake-cloud";
import { payloads, scheduleRequest, schedulerUnderTest } from "../../../../support/scheduler";

describe("CreateSchedule", () => {
  it("tells the schedule's ARN and keeps what was asked for, with AWS's defaults", async () => {
    await using under = await schedulerUnderTest();
    const { scheduler } = under;
    const made = await act(scheduler, "CreateSchedule", scheduleRequest({ Description: "d" }));
    const ScheduleArn = "arn:aws:scheduler:us-east-1:000000000000:schedule/default/one";
    expect(made).toEqual({ ScheduleArn });
    expect(await act(scheduler, "GetSchedule", { Name: "one" })).toMatchObject({
      Arn: ScheduleArn,
      GroupName: "default",
      ScheduleExpressionTimezone: "UTC",
      State: "ENABLED",
      ActionAfterCompletion: "NONE",
      Target: { RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 } },
    });
  });

  it("takes a name once, and the same request again by its token", async () => {
    await using under = await schedulerUnderTest();
    const { scheduler } = under;
    await act(scheduler, "CreateSchedule", scheduleRequest({ ClientToken: "t" }));
    await act(scheduler, "CreateSchedule", scheduleRequest({ ClientToken: "t" }));
    await expect(act(scheduler, "CreateSchedule", scheduleRequest())).rejects.toMatchObject({
      code: "ConflictException",
      message: "Schedule one already exists.",
      status: 409,
    });
  });

  it.each([
    [{ ScheduleExpression: "at(2026-01-15T11:59:00)" }, /^Invalid Schedule Expression at\(/],
    [
      { StartDate: new Date("2026-01-15T11:54:00Z") },
      /^The StartDate you specify cannot be earlier than 5 minutes ago/,
    ],
    [{ EndDate: new Date("2026-01-15T12:00:00Z") }, /EndDate/],
    [{ ScheduleExpressionTimezone: "Mars/Olympus" }, /ScheduleExpressionTimezone Mars/],
    [{ FlexibleTimeWindow: { Mode: "FLEXIBLE" } }, /MaximumWindowInMinutes is required/],
    [{ FlexibleTimeWindow: { Mode: "OFF", MaximumWindowInMinutes: 5 } }, /must not be provided/],
    [{ Name: "a b" }, /'name' failed to satisfy constraint/],
  ])("refuses %j", async (overrides, message) => {
    await using under = await schedulerUnderTest();
    await expect(act(under.scheduler, "CreateSchedule", scheduleRequest(overrides))).rejects.toMatchObject({
      code: "ValidationException",
      message: expect.stringMatching(message),
    });
    expect(await act(under.scheduler, "ListSchedules", {})).toEqual({ Schedules: [] });
  });

  it("refuses a role that does not trust the scheduler, and a group that is not there", async () => {
    await using under = await schedulerUnderTest();
    const { scheduler, cloud } = under;
    await expect(act(scheduler, "CreateSchedule", scheduleRequest({ GroupName: "g" }))).rejects.toMatchObject(
      { code: "ResourceNotFoundException", message: "Schedule group g does not exist." },
    );
    cloud.assume = async () => {
      throw new AwsError("AccessDenied", "no");
    };
    await expect(act(scheduler, "CreateSchedule", scheduleRequest())).rejects.toMatchObject({
      message: "The execution role you provide must allow AWS EventBridge Scheduler to assume the role.",
    });
    expect(payloads(cloud)).toEqual([]);
  });

  it("asks IAM for the schedule, and for handing over the role", async () => {
    await using under = await schedulerUnderTest();
    const action = under.scheduler.actions.find(({ name }) => name === "CreateSchedule");
    const permissions = await action?.permissions(scheduleRequest({ GroupName: "g" }), {} as never);
    expect(permissions).toEqual([
      {
        action: "scheduler:CreateSchedule",
        resource: "arn:aws:scheduler:us-east-1:000000000000:schedule/g/one",
      },
      {
        action: "iam:PassRole",
        resource: "arn:aws:iam::000000000000:role/schedule",
        conditions: { "iam:PassedToService": "scheduler.amazonaws.com" },
      },
    ]);
  });
});
