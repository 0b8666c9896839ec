import type { CreateRouteTableCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("AssociateRouteTable", () => {
  it("gives a subnet one table", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc, subnet } = await network(ec2);
    const { RouteTable } = await act<CreateRouteTableCommandOutput>(ec2, "CreateRouteTable", { VpcId: vpc });
    const RouteTableId = RouteTable?.RouteTableId;
    await act(ec2, "AssociateRouteTable", { RouteTableId, SubnetId: subnet });
    await expect(act(ec2, "AssociateRouteTable", { RouteTableId, SubnetId: subnet })).rejects.toMatchObject({
      code: "Resource.AlreadyAssociated",
    });
    const other = await network(ec2);
    await expect(
      act(ec2, "AssociateRouteTable", { RouteTableId, SubnetId: other.subnet }),
    ).rejects.toMatchObject({
      code: "InvalidParameterValue",
      message: expect.stringMatching(/different networks$/),
    });
    await expect(act(ec2, "AssociateRouteTable", { RouteTableId, GatewayId: "igw-1" })).rejects.toMatchObject(
      { code: "NotModelledByLocalCloud" },
    );
  });
});
