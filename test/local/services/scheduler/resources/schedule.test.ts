import { act } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";
import {
  payloads,
  SCHEDULE_ROLE,
  SCHEDULED_FUNCTION,
  schedulerUnderTest,
  untilRun,
} from "../../../../support/scheduler";

const PROPERTIES = {
  ScheduleExpression: "rate(15 minutes)",
  StartDate: "2026-01-15T18:00:00-08:00",
  FlexibleTimeWindow: { Mode: "OFF" },
  Target: { Arn: SCHEDULED_FUNCTION, RoleArn: SCHEDULE_ROLE, Input: "{}" },
};
const HOUR = 3600_000;

describe("AWS::Scheduler::Schedule", () => {
  it("is made with a name of the stack's, changed in place and deleted", async () => {
    await using under = await schedulerUnderTest();
    const { scheduler, cloud } = under;
    const context = resourceContext([scheduler]);
    const type = typeOf(scheduler, "AWS::Scheduler::Schedule");
    const made = await type.create(PROPERTIES, context);
    expect(made).toEqual({
      physicalId: "Test-Thing-ABCDEFGHIJKL",
      attributes: {
        Arn: "arn:aws:scheduler:us-east-1:000000000000:schedule/default/Test-Thing-ABCDEFGHIJKL",
      },
    });
    const later = { ...PROPERTIES, StartDate: "2026-01-16T18:00:00-08:00" };
    await type.update(made, later, PROPERTIES, context);
    await cloud.clock.advance(37 * HOUR);
    expect(payloads(cloud)).toEqual([]);
    await untilRun(cloud, HOUR);
    expect(payloads(cloud)).toEqual(["{}"]);
    await type.delete(made, later, context);
    await type.delete(made, later, context);
    expect(await act(scheduler, "ListSchedules", {})).toEqual({ Schedules: [] });
  });

  it("is one schedule when its creation is taken up again", async () => {
    await using under = await schedulerUnderTest();
    const { scheduler } = under;
    const type = typeOf(scheduler, "AWS::Scheduler::Schedule");
    await type.create(PROPERTIES, resourceContext([scheduler]));
    await expect(type.create(PROPERTIES, resourceContext([scheduler]))).resolves.toMatchObject({
      physicalId: "Test-Thing-ABCDEFGHIJKL",
    });
    await expect(
      type.create(PROPERTIES, resourceContext([scheduler], { token: "other" })),
    ).rejects.toMatchObject({ code: "ConflictException" });
  });

  it("moves to another group", async () => {
    await using under = await schedulerUnderTest();
    const { scheduler } = under;
    const context = resourceContext([scheduler]);
    await act(scheduler, "CreateScheduleGroup", { Name: "g" });
    const type = typeOf(scheduler, "AWS::Scheduler::Schedule");
    const made = await type.create(PROPERTIES, context);
    const moved = await type.update(made, { ...PROPERTIES, GroupName: "g" }, PROPERTIES, context);
    expect(moved.attributes.Arn).toMatch(/:schedule\/g\//);
    expect(await act(scheduler, "ListSchedules", {})).toMatchObject({ Schedules: [{ GroupName: "g" }] });
  });
});
