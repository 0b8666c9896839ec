import { act } from "../../../support/fake-cloud";
import { payloads, scheduleRequest, schedulerUnderTest } from "../../../support/scheduler";

const ARN = "arn:aws:scheduler:us-east-1:000000000000:schedule-group/g";

describe("groups of schedules", () => {
  it("are there from the start, are made once and listed by name", async () => {
    await using under = await schedulerUnderTest();
    const { scheduler } = under;
    expect(await act(scheduler, "CreateScheduleGroup", { Name: "g" })).toEqual({ ScheduleGroupArn: ARN });
    await expect(act(scheduler, "CreateScheduleGroup", { Name: "g" })).rejects.toMatchObject({
      code: "ConflictException",
      message: "Schedule group g already exists.",
    });
    const listed = await act<{ NextToken: string }>(scheduler, "ListScheduleGroups", { MaxResults: 1 });
    expect(listed).toMatchObject({ ScheduleGroups: [{ Name: "default", State: "ACTIVE" }] });
    const { NextToken } = listed;
    expect(await act(scheduler, "ListScheduleGroups", { NextToken })).toMatchObject({
      ScheduleGroups: [{ Name: "g", Arn: ARN }],
    });
    await expect(act(scheduler, "ListScheduleGroups", { NextToken: "x" })).rejects.toMatchObject({
      code: "ValidationException",
    });
  });

  it("go with their schedules, which then do nothing any more", async () => {
    await using under = await schedulerUnderTest();
    const { scheduler, cloud } = under;
    await act(scheduler, "CreateScheduleGroup", { Name: "g" });
    const StartDate = new Date("2026-01-15T13:00:00Z");
    await act(scheduler, "CreateSchedule", scheduleRequest({ GroupName: "g", StartDate }));
    await act(scheduler, "CreateSchedule", scheduleRequest({ Name: "other", State: "DISABLED" }));
    expect(await act(scheduler, "ListSchedules", { GroupName: "g" })).toMatchObject({
      Schedules: [{ Name: "one", GroupName: "g" }],
    });
    expect(await act(scheduler, "ListSchedules", { State: "DISABLED", NamePrefix: "o" })).toMatchObject({
      Schedules: [{ Name: "other" }],
    });
    await act(scheduler, "DeleteScheduleGroup", { Name: "g" });
    await cloud.clock.advance(24 * 3600_000);
    expect(payloads(cloud)).toEqual([]);
    await expect(act(scheduler, "GetScheduleGroup", { Name: "g" })).rejects.toMatchObject({
      code: "ResourceNotFoundException",
      message: "Schedule group g does not exist.",
    });
    await expect(act(scheduler, "DeleteScheduleGroup", { Name: "default" })).rejects.toMatchObject({
      code: "ValidationException",
    });
  });

  it("bear tags, which schedules do not", async () => {
    await using under = await schedulerUnderTest();
    const { scheduler } = under;
    await act(scheduler, "CreateScheduleGroup", { Name: "g", Tags: [{ Key: "a", Value: "1" }] });
    await act(scheduler, "TagResource", { ResourceArn: ARN, Tags: [{ Key: "b", Value: "2" }] });
    await act(scheduler, "UntagResource", { ResourceArn: ARN, TagKeys: ["a"] });
    expect(await act(scheduler, "ListTagsForResource", { ResourceArn: ARN })).toEqual({
      Tags: [{ Key: "b", Value: "2" }],
    });
    const many = Array.from({ length: 51 }, (_, index) => ({ Key: `k${index}`, Value: "v" }));
    await expect(act(scheduler, "TagResource", { ResourceArn: ARN, Tags: many })).rejects.toMatchObject({
      code: "ValidationException",
      message: "A schedule group can have at most 50 tags.",
    });
  });
});
