import type { DescribeRouteTablesCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DisassociateRouteTable", () => {
  it("knows no association that is not there, and keeps the main one", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    await expect(act(ec2, "DisassociateRouteTable", { AssociationId: "rtbassoc-0" })).rejects.toMatchObject({
      code: "InvalidAssociationID.NotFound",
    });
    const { RouteTables } = await act<DescribeRouteTablesCommandOutput>(ec2, "DescribeRouteTables", {
      Filters: [{ Name: "vpc-id", Values: [vpc] }],
    });
    const AssociationId = RouteTables?.[0]?.Associations?.[0]?.RouteTableAssociationId;
    await expect(act(ec2, "DisassociateRouteTable", { AssociationId })).rejects.toMatchObject({
      code: "InvalidParameterValue",
    });
  });
});
