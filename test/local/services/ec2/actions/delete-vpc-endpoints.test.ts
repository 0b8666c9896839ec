import type { CreateVpcEndpointCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DeleteVpcEndpoints", () => {
  it("tells which were not there", async () => {
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
    expect(await act(ec2, "DeleteVpcEndpoints", { VpcEndpointIds: [VpcEndpointId, "vpce-0"] })).toEqual({
      Unsuccessful: [
        {
          ResourceId: "vpce-0",
          Error: {
            Code: "InvalidVpcEndpointId.NotFound",
            Message: "The Vpc Endpoint Id 'vpce-0' does not exist",
          },
        },
      ],
    });
    expect(await act(ec2, "DescribeVpcEndpoints", {})).toEqual({ VpcEndpoints: [] });
  });
});
