import type { DescribeVpcsCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::EC2::VPC", () => {
  it("is created once for one token, changed and deleted", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const context = resourceContext([ec2]);
    const type = typeOf(ec2, "AWS::EC2::VPC");
    const desired = {
      CidrBlock: "10.0.0.0/16",
      EnableDnsHostnames: true,
      Tags: [{ Key: "Name", Value: "lab" }],
    };
    const created = await type.create(desired, context);
    expect(created).toEqual({
      physicalId: expect.stringMatching(/^vpc-/),
      attributes: {
        VpcId: created.physicalId,
        CidrBlock: "10.0.0.0/16",
        CidrBlockAssociations: [expect.stringMatching(/^vpc-cidr-assoc-/)],
        DefaultNetworkAcl: expect.stringMatching(/^acl-/),
        DefaultSecurityGroup: expect.stringMatching(/^sg-/),
        Ipv6CidrBlocks: [],
      },
    });
    expect(await type.create(desired, context)).toEqual(created);
    const { Vpcs } = await act<DescribeVpcsCommandOutput>(ec2, "DescribeVpcs", {});
    expect(Vpcs).toHaveLength(1);
    expect(Vpcs?.[0]?.Tags).toEqual(
      Object.entries({ ...context.tags, Name: "lab" }).map(([Key, Value]) => ({ Key, Value })),
    );
    await type.update(created, { CidrBlock: "10.0.0.0/16" }, desired, context);
    const VpcId = created.physicalId;
    expect(await act(ec2, "DescribeVpcAttribute", { VpcId, Attribute: "enableDnsHostnames" })).toMatchObject({
      EnableDnsHostnames: { Value: false },
    });
    const after = await act<DescribeVpcsCommandOutput>(ec2, "DescribeVpcs", {});
    expect(after.Vpcs?.[0]?.Tags?.map(({ Key }) => Key)).not.toContain("Name");
    await type.delete(created, desired, context);
    await type.delete(created, desired, context);
    expect(await act(ec2, "DescribeVpcs", {})).toEqual({ Vpcs: [] });
  });
});
