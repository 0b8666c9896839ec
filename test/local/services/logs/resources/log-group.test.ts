import { createLogs } from "../../../../../local/services/logs";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::Logs::LogGroup", () => {
  it("is created, changed in place and deleted", async () => {
    await using cloud = await fakeCloud();
    const logs = createLogs(cloud);
    const context = resourceContext([logs]);
    const type = typeOf(logs, "AWS::Logs::LogGroup");
    const desired = { RetentionInDays: 7, Tags: [{ Key: "a", Value: "1" }] };
    const created = await type.create(desired, context);
    expect(created).toEqual({
      physicalId: "Test-Thing-ABCDEFGHIJKL",
      attributes: { Arn: "arn:aws:logs:us-east-1:000000000000:log-group:Test-Thing-ABCDEFGHIJKL:*" },
    });
    expect(context.said).toEqual([created]);
    expect(await act(logs, "DescribeLogGroups", {})).toMatchObject({ logGroups: [{ retentionInDays: 7 }] });
    await type.update(created, { RetentionInDays: 30 }, desired, context);
    expect(await act(logs, "DescribeLogGroups", {})).toMatchObject({ logGroups: [{ retentionInDays: 30 }] });
    const { tags } = await act<{ tags: object }>(logs, "ListTagsLogGroup", {
      logGroupName: created.physicalId,
    });
    expect(tags).toEqual(context.tags);
    await type.delete(created, desired, context);
    await type.delete(created, desired, context);
    expect(await act(logs, "DescribeLogGroups", {})).toEqual({ logGroups: [] });
  });

  it("goes on with its own group after a crash, and never takes over somebody else's", async () => {
    await using cloud = await fakeCloud();
    const logs = createLogs(cloud);
    const type = typeOf(logs, "AWS::Logs::LogGroup");
    await type.create({ LogGroupName: "g" }, resourceContext([logs]));
    await expect(type.create({ LogGroupName: "g" }, resourceContext([logs]))).resolves.toMatchObject({
      physicalId: "g",
    });
    await expect(
      type.create({ LogGroupName: "g" }, resourceContext([logs], { logicalId: "Other" })),
    ).rejects.toThrow("The specified log group already exists");
  });
});
