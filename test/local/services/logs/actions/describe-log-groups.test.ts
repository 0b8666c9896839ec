import type { DescribeLogGroupsCommandOutput } from "@aws-sdk/client-cloudwatch-logs";
import { createLogs } from "../../../../../local/services/logs";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeLogGroups", () => {
  it("gives both forms of a group's ARN", async () => {
    await using cloud = await fakeCloud();
    const logs = createLogs(cloud);
    await act(logs, "CreateLogGroup", { logGroupName: "g" });
    const arn = "arn:aws:logs:us-east-1:000000000000:log-group:g";
    expect(await act(logs, "DescribeLogGroups", {})).toEqual({
      logGroups: [
        {
          logGroupName: "g",
          creationTime: cloud.clock.now(),
          metricFilterCount: 0,
          arn: `${arn}:*`,
          logGroupArn: arn,
          storedBytes: 0,
          logGroupClass: "STANDARD",
          deletionProtectionEnabled: false,
        },
      ],
    });
  });

  it("selects by prefix, by pattern in any case, and by identifier", async () => {
    await using cloud = await fakeCloud();
    const logs = createLogs(cloud);
    for (const logGroupName of ["/a/One", "/a/two", "/b/one"])
      await act(logs, "CreateLogGroup", { logGroupName });
    const names = async (input: object) =>
      (await act<DescribeLogGroupsCommandOutput>(logs, "DescribeLogGroups", input)).logGroups?.map(
        ({ logGroupName }) => logGroupName,
      );
    expect(await names({ logGroupNamePrefix: "/a" })).toEqual(["/a/One", "/a/two"]);
    expect(await names({ logGroupNamePattern: "one" })).toEqual(["/a/One", "/b/one"]);
    expect(await names({ logGroupIdentifiers: ["/a/two"] })).toEqual(["/a/two"]);
    await expect(names({ logGroupNamePrefix: "a", logGroupNamePattern: "b" })).rejects.toThrow(
      /mutually exclusive/,
    );
  });

  it("pages through groups in the order of their names", async () => {
    await using cloud = await fakeCloud();
    const logs = createLogs(cloud);
    for (let i = 59; i >= 0; i--)
      await act(logs, "CreateLogGroup", { logGroupName: `g${String(i).padStart(2, "0")}` });
    const first = await act<DescribeLogGroupsCommandOutput>(logs, "DescribeLogGroups", {});
    const rest = await act<DescribeLogGroupsCommandOutput>(logs, "DescribeLogGroups", {
      nextToken: first.nextToken,
    });
    expect(first.logGroups).toHaveLength(50);
    expect(rest.logGroups?.map(({ logGroupName }) => logGroupName)).toEqual(
      Array.from({ length: 10 }, (_, i) => `g${50 + i}`),
    );
    expect(rest.nextToken).toBeUndefined();
  });
});
