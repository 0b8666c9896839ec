import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::EC2::Route", () => {
  it("is created, led elsewhere and deleted", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const context = resourceContext([ec2]);
    const type = typeOf(ec2, "AWS::EC2::Route");
    const { vpc } = await network(ec2);
    const igw = await typeOf(ec2, "AWS::EC2::InternetGateway").create({}, context);
    await act(ec2, "AttachInternetGateway", { InternetGatewayId: igw.physicalId, VpcId: vpc });
    const table = await typeOf(ec2, "AWS::EC2::RouteTable").create({ VpcId: vpc }, context);
    const desired = {
      RouteTableId: table.physicalId,
      DestinationCidrBlock: "0.0.0.0/0",
      GatewayId: igw.physicalId,
    };
    const created = await type.create(desired, context);
    expect(created).toEqual({
      physicalId: `${table.physicalId}|0.0.0.0/0`,
      attributes: { CidrBlock: "0.0.0.0/0" },
    });
    expect(await type.create(desired, context)).toEqual(created);
    expect(await type.update(created, desired, desired, context)).toEqual(created);
    await type.delete(created, desired, context);
    await type.delete(created, desired, context);
    await act(ec2, "DeleteRouteTable", { RouteTableId: table.physicalId });
    await type.delete(created, desired, context);
  });
});
