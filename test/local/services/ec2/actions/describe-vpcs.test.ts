import type { DescribeVpcsCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeVpcs", () => {
  it("filters and pages", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    for (const CidrBlock of ["10.0.0.0/16", "10.1.0.0/16", "10.2.0.0/16"])
      await act(ec2, "CreateVpc", { CidrBlock });
    const list = async (input: object) => {
      const { Vpcs = [], NextToken } = await act<DescribeVpcsCommandOutput>(ec2, "DescribeVpcs", input);
      return { cidrs: Vpcs.map(({ CidrBlock }) => CidrBlock).sort(), NextToken };
    };
    expect((await list({ Filters: [{ Name: "cidr", Values: ["10.1.*"] }] })).cidrs).toEqual(["10.1.0.0/16"]);
    expect((await list({ Filters: [{ Name: "is-default", Values: ["true"] }] })).cidrs).toEqual([]);
    const first = await list({ MaxResults: 2 });
    const rest = await list({ NextToken: first.NextToken });
    expect([...first.cidrs, ...rest.cidrs].sort()).toEqual(["10.0.0.0/16", "10.1.0.0/16", "10.2.0.0/16"]);
    await expect(list({ Filters: [{ Name: "color", Values: ["red"] }] })).rejects.toMatchObject({
      code: "InvalidParameterValue",
      message: "The filter 'color' is invalid",
    });
    await expect(list({ VpcIds: ["vpc-0"] })).rejects.toMatchObject({ code: "InvalidVpcID.NotFound" });
  });
});
