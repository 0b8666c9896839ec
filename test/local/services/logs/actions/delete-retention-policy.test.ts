import type { DescribeLogGroupsCommandOutput } from "@aws-sdk/client-cloudwatch-logs";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { logsWithStream } from "../../../../support/logs";

describe("DeleteRetentionPolicy", () => {
  it("lets events stay for ever again", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    await act(logs, "PutRetentionPolicy", { logGroupName: "g", retentionInDays: 7 });
    await act(logs, "DeleteRetentionPolicy", { logGroupName: "g" });
    const { logGroups } = await act<DescribeLogGroupsCommandOutput>(logs, "DescribeLogGroups", {});
    expect(logGroups?.[0]).not.toHaveProperty("retentionInDays");
  });
});
