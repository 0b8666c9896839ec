import { act, fakeCloud } from "../../../../support/fake-cloud";
import { logsWithStream } from "../../../../support/logs";

describe("PutLogGroupDeletionProtection", () => {
  it("is shown, and can be taken away", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    const put = (deletionProtectionEnabled: boolean) =>
      act(logs, "PutLogGroupDeletionProtection", {
        logGroupIdentifier: "arn:aws:logs:us-east-1:000000000000:log-group:g",
        deletionProtectionEnabled,
      });
    await put(true);
    expect(await act(logs, "DescribeLogGroups", {})).toMatchObject({
      logGroups: [{ deletionProtectionEnabled: true }],
    });
    await put(false);
    await expect(act(logs, "DeleteLogGroup", { logGroupName: "g" })).resolves.toEqual({});
  });
});
