import type { DescribeSubnetsCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeSubnets", () => {
  it("filters by VPC, zone and tag", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc, subnet } = await network(ec2);
    await act(ec2, "CreateTags", { Resources: [subnet], Tags: [{ Key: "tier", Value: "public" }] });
    const found = async (Name: string, value: string) => {
      const Filters = [{ Name, Values: [value] }];
      return (await act<DescribeSubnetsCommandOutput>(ec2, "DescribeSubnets", { Filters })).Subnets?.length;
    };
    expect(await found("vpc-id", vpc)).toBe(1);
    expect(await found("availability-zone", "us-east-1a")).toBe(1);
    expect(await found("availability-zone", "us-east-1b")).toBe(0);
    expect(await found("tag:tier", "pub*")).toBe(1);
    expect(await found("tag:tier", "priv?te")).toBe(0);
    expect(await found("tag-key", "tier")).toBe(1);
  });
});
