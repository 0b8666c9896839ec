import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::EC2::SubnetRouteTableAssociation", () => {
  it("is made once, takes a subnet over when it is replaced, and goes", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const context = resourceContext([ec2]);
    const type = typeOf(ec2, "AWS::EC2::SubnetRouteTableAssociation");
    const { vpc, subnet } = await network(ec2);
    const tables = typeOf(ec2, "AWS::EC2::RouteTable");
    const one = await tables.create({ VpcId: vpc }, context);
    const two = await tables.create({ VpcId: vpc }, resourceContext([ec2], { token: "token-2" }));
    const first = await type.create({ RouteTableId: one.physicalId, SubnetId: subnet }, context);
    expect(await type.create({ RouteTableId: one.physicalId, SubnetId: subnet }, context)).toEqual(first);
    const second = await type.create({ RouteTableId: two.physicalId, SubnetId: subnet }, context);
    expect(second.physicalId).not.toBe(first.physicalId);
    await type.delete(first, {}, context);
    const Filters = [{ Name: "association.subnet-id", Values: [subnet] }];
    expect(await act(ec2, "DescribeRouteTables", { Filters })).toMatchObject({
      RouteTables: [{ RouteTableId: two.physicalId }],
    });
    await type.delete(second, {}, context);
    expect(await act(ec2, "DescribeRouteTables", { Filters })).toEqual({ RouteTables: [] });
  });
});
