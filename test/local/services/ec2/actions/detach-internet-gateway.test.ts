import type { CreateInternetGatewayCommandOutput } from "@aws-sdk/client-ec2";
import { ec2UnderTest, launch, reach } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("DetachInternetGateway", () => {
  it("does not detach while something can be reached under a public address", async () => {
    await using test = await ec2UnderTest();
    const { ec2 } = test;
    const { vpc, subnet } = test.network;
    const { InternetGateway } = await act<CreateInternetGatewayCommandOutput>(
      ec2,
      "CreateInternetGateway",
      {},
    );
    const InternetGatewayId = InternetGateway?.InternetGatewayId;
    await act(ec2, "AttachInternetGateway", { InternetGatewayId, VpcId: vpc });
    await act(ec2, "ModifySubnetAttribute", { SubnetId: subnet, MapPublicIpOnLaunch: { Value: true } });
    const { InstanceId } = await launch(test);
    await expect(act(ec2, "DetachInternetGateway", { InternetGatewayId, VpcId: vpc })).rejects.toMatchObject({
      code: "DependencyViolation",
      message: `Network ${vpc} has some mapped public address(es). Please unmap those public address(es) before detaching the gateway.`,
    });
    await act(ec2, "TerminateInstances", { InstanceIds: [InstanceId] });
    await reach(test, InstanceId, "terminated");
    await act(ec2, "DetachInternetGateway", { InternetGatewayId, VpcId: vpc });
    await expect(act(ec2, "DetachInternetGateway", { InternetGatewayId, VpcId: vpc })).rejects.toMatchObject({
      code: "Gateway.NotAttached",
    });
  });
});
