import { act, fakeCloud } from "../../../../support/fake-cloud";
import { logsWithStream } from "../../../../support/logs";

describe("PutRetentionPolicy", () => {
  it("takes the numbers of days that AWS takes", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    await act(logs, "PutRetentionPolicy", { logGroupName: "g", retentionInDays: 7 });
    expect(await act(logs, "DescribeLogGroups", {})).toMatchObject({ logGroups: [{ retentionInDays: 7 }] });
    await expect(
      act(logs, "PutRetentionPolicy", { logGroupName: "g", retentionInDays: 2 }),
    ).rejects.toMatchObject({
      code: "InvalidParameterException",
      message: expect.stringContaining("Value '2' at 'retentionInDays' failed to satisfy constraint"),
    });
  });
});
