import type { CreateVpcEndpointCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeVpcEndpoints", () => {
  it("finds endpoints by service", async () => {
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
    const find = (service: string) =>
      act(ec2, "DescribeVpcEndpoints", { Filters: [{ Name: "service-name", Values: [service] }] });
    expect(await find("*.ssm")).toMatchObject({ VpcEndpoints: [{ VpcEndpointId }] });
    expect(await find("*.s3")).toEqual({ VpcEndpoints: [] });
  });
});
