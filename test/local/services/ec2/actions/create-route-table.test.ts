import type { CreateRouteTableCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("CreateRouteTable", () => {
  it("leads into the VPC itself", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    const { RouteTable } = await act<CreateRouteTableCommandOutput>(ec2, "CreateRouteTable", { VpcId: vpc });
    const RouteTableId = RouteTable?.RouteTableId;
    expect(RouteTable).toMatchObject({
      RouteTableId: expect.stringMatching(/^rtb-/),
      Routes: [{ DestinationCidrBlock: "10.0.0.0/16", GatewayId: "local", State: "active" }],
      Associations: [],
    });
    expect(RouteTableId).toBeDefined();
  });
});
