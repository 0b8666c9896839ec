import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::EC2::RouteTable", () => {
  it("is created once for one token, tagged and deleted", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const context = resourceContext([ec2]);
    const type = typeOf(ec2, "AWS::EC2::RouteTable");
    const { vpc } = await network(ec2);
    const created = await type.create({ VpcId: vpc }, context);
    expect(await type.create({ VpcId: vpc }, context)).toEqual(created);
    expect(created.attributes).toEqual({ RouteTableId: created.physicalId });
    const tagged = { VpcId: vpc, Tags: [{ Key: "a", Value: "b" }] };
    await type.update(created, tagged, { VpcId: vpc }, context);
    const Filters = [{ Name: "tag:a", Values: ["b"] }];
    expect(await act(ec2, "DescribeRouteTables", { Filters })).toMatchObject({
      RouteTables: [{ RouteTableId: created.physicalId }],
    });
    await type.delete(created, tagged, context);
    await type.delete(created, tagged, context);
  });
});
