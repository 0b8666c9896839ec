import type { AssociateRouteTableCommandOutput, CreateRouteTableCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DeleteRouteTable", () => {
  it("does not delete a table that a subnet uses", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc, subnet } = await network(ec2);
    const { RouteTable } = await act<CreateRouteTableCommandOutput>(ec2, "CreateRouteTable", { VpcId: vpc });
    const RouteTableId = RouteTable?.RouteTableId;
    const { AssociationId } = await act<AssociateRouteTableCommandOutput>(ec2, "AssociateRouteTable", {
      RouteTableId,
      SubnetId: subnet,
    });
    await expect(act(ec2, "DeleteRouteTable", { RouteTableId })).rejects.toMatchObject({
      code: "DependencyViolation",
      message: `The routeTable '${RouteTableId}' has dependencies and cannot be deleted.`,
    });
    await act(ec2, "DisassociateRouteTable", { AssociationId });
    await act(ec2, "DeleteRouteTable", { RouteTableId });
    await expect(act(ec2, "DeleteRouteTable", { RouteTableId })).rejects.toMatchObject({
      code: "InvalidRouteTableID.NotFound",
    });
  });
});
