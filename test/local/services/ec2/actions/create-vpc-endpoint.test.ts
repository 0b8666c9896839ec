import type { CreateVpcEndpointCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("CreateVpcEndpoint", () => {
  it("has an interface in each subnet, and the VPC's default group unless told otherwise", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc, subnet } = await network(ec2);
    const { VpcEndpoint } = await act<CreateVpcEndpointCommandOutput>(ec2, "CreateVpcEndpoint", {
      VpcId: vpc,
      ServiceName: "com.amazonaws.us-east-1.ssm",
      VpcEndpointType: "Interface",
      SubnetIds: [subnet],
    });
    const VpcEndpointId = VpcEndpoint?.VpcEndpointId;
    expect(VpcEndpoint).toMatchObject({
      VpcEndpointId: expect.stringMatching(/^vpce-/),
      State: "available",
      PrivateDnsEnabled: true,
      NetworkInterfaceIds: [expect.stringMatching(/^eni-/)],
      Groups: [{ GroupName: "default" }],
    });
    expect(VpcEndpointId).toBeDefined();
  });

  it.each([
    [{ ServiceName: "com.amazonaws.us-east-1.ssm" }, "InvalidServiceName"],
    [{ ServiceName: "com.amazonaws.eu-west-1.s3" }, "InvalidServiceName"],
    [{ ServiceName: "com.amazonaws.us-east-1.s3", RouteTableIds: ["rtb-0"] }, "InvalidRouteTableID.NotFound"],
    [{ ServiceName: "x", VpcEndpointType: "GatewayLoadBalancer" }, "NotModelledByLocalCloud"],
  ])("refuses %j", async (input, code) => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    await expect(act(ec2, "CreateVpcEndpoint", { VpcId: vpc, ...input })).rejects.toMatchObject({ code });
  });
});
