import type { CreateVpcEndpointCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("ModifyVpcEndpoint", () => {
  it("joins and leaves subnets and changes its policy", async () => {
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
    await act(ec2, "ModifyVpcEndpoint", { VpcEndpointId, RemoveSubnetIds: [subnet], PolicyDocument: "{}" });
    expect(await act(ec2, "DescribeVpcEndpoints", {})).toMatchObject({
      VpcEndpoints: [{ SubnetIds: [], NetworkInterfaceIds: [], PolicyDocument: "{}" }],
    });
    await act(ec2, "ModifyVpcEndpoint", { VpcEndpointId, AddSubnetIds: [subnet], ResetPolicy: true });
    expect(await act(ec2, "DescribeVpcEndpoints", {})).toMatchObject({
      VpcEndpoints: [{ SubnetIds: [subnet], PolicyDocument: expect.stringContaining('"Effect":"Allow"') }],
    });
  });
});
