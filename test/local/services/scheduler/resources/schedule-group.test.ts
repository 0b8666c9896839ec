import { act } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";
import { schedulerUnderTest } from "../../../../support/scheduler";

describe("AWS::Scheduler::ScheduleGroup", () => {
  it("is made with the stack's tags, changed and deleted", async () => {
    await using under = await schedulerUnderTest();
    const { scheduler } = under;
    const context = resourceContext([scheduler], { tags: { "loglab:class": "c" } });
    const type = typeOf(scheduler, "AWS::Scheduler::ScheduleGroup");
    const before = { Tags: [{ Key: "a", Value: "1" }] };
    const made = await type.create(before, context);
    expect(made).toMatchObject({
      physicalId: "Test-Thing-ABCDEFGHIJKL",
      attributes: { State: "ACTIVE", CreationDate: "2026-01-15T12:00:00.000Z" },
    });
    const after = { Tags: [{ Key: "b", Value: "2" }] };
    await type.update(made, after, before, context);
    const ResourceArn = made.attributes.Arn;
    expect(await act(scheduler, "ListTagsForResource", { ResourceArn })).toEqual({
      Tags: [
        { Key: "loglab:class", Value: "c" },
        { Key: "b", Value: "2" },
      ],
    });
    await type.delete(made, after, context);
    await type.delete(made, after, context);
    expect(await act(scheduler, "ListScheduleGroups", { NamePrefix: "Test" })).toEqual({
      ScheduleGroups: [],
    });
  });
});
