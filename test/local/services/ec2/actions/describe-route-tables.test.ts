import type { CreateRouteTableCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeRouteTables", () => {
  it("finds the table of a subnet", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc, subnet } = await network(ec2);
    const { RouteTable } = await act<CreateRouteTableCommandOutput>(ec2, "CreateRouteTable", { VpcId: vpc });
    const RouteTableId = RouteTable?.RouteTableId;
    await act(ec2, "AssociateRouteTable", { RouteTableId, SubnetId: subnet });
    const Filters = [{ Name: "association.subnet-id", Values: [subnet] }];
    expect(await act(ec2, "DescribeRouteTables", { Filters })).toMatchObject({
      RouteTables: [{ RouteTableId, Associations: [{ SubnetId: subnet, Main: false }] }],
    });
  });
});
