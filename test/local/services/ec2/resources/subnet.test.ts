import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::EC2::Subnet", () => {
  it("is created once for one token, with its attributes, changed and deleted", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const context = resourceContext([ec2]);
    const type = typeOf(ec2, "AWS::EC2::Subnet");
    const { vpc } = await network(ec2);
    const desired = {
      VpcId: vpc,
      CidrBlock: "10.0.9.0/24",
      AvailabilityZone: "us-east-1b",
      MapPublicIpOnLaunch: true,
      PrivateDnsNameOptionsOnLaunch: { HostnameType: "resource-name", EnableResourceNameDnsARecord: true },
    };
    const created = await type.create(desired, context);
    expect(created.attributes).toEqual({
      SubnetId: created.physicalId,
      VpcId: vpc,
      CidrBlock: "10.0.9.0/24",
      AvailabilityZone: "us-east-1b",
      AvailabilityZoneId: "use1-az2",
      Ipv6CidrBlocks: [],
      NetworkAclAssociationId: expect.stringMatching(/^aclassoc-/),
    });
    expect(await type.create(desired, context)).toEqual(created);
    const SubnetIds = [created.physicalId];
    expect(await act(ec2, "DescribeSubnets", { SubnetIds })).toMatchObject({
      Subnets: [
        {
          MapPublicIpOnLaunch: true,
          PrivateDnsNameOptionsOnLaunch: {
            HostnameType: "resource-name",
            EnableResourceNameDnsARecord: true,
          },
        },
      ],
    });
    await type.update(created, { ...desired, MapPublicIpOnLaunch: false }, desired, context);
    expect(await act(ec2, "DescribeSubnets", { SubnetIds })).toMatchObject({
      Subnets: [{ MapPublicIpOnLaunch: false }],
    });
    await type.delete(created, desired, context);
    await type.delete(created, desired, context);
  });
});
