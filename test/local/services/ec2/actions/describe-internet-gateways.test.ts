import type { CreateInternetGatewayCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeInternetGateways", () => {
  it("finds the gateway of a VPC", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    const { InternetGateway } = await act<CreateInternetGatewayCommandOutput>(
      ec2,
      "CreateInternetGateway",
      {},
    );
    const InternetGatewayId = InternetGateway?.InternetGatewayId;
    await act(ec2, "AttachInternetGateway", { InternetGatewayId, VpcId: vpc });
    await act(ec2, "CreateInternetGateway", {});
    const Filters = [{ Name: "attachment.vpc-id", Values: [vpc] }];
    expect(await act(ec2, "DescribeInternetGateways", { Filters })).toMatchObject({
      InternetGateways: [{ InternetGatewayId, Attachments: [{ VpcId: vpc, State: "available" }] }],
    });
  });
});
