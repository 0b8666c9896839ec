import type { AllocateAddressCommandOutput, CreateNatGatewayCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DeleteNatGateway", () => {
  it("gives its address back and is shown as deleted for an hour", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc, subnet } = await network(ec2);
    const { AllocationId } = await act<AllocateAddressCommandOutput>(ec2, "AllocateAddress", {});
    const { NatGateway } = await act<CreateNatGatewayCommandOutput>(ec2, "CreateNatGateway", {
      SubnetId: subnet,
      AllocationId,
    });
    const NatGatewayId = NatGateway?.NatGatewayId;
    await act(ec2, "DeleteNatGateway", { NatGatewayId });
    expect(await act(ec2, "DescribeNatGateways", {})).toMatchObject({ NatGateways: [{ State: "deleted" }] });
    await act(ec2, "ReleaseAddress", { AllocationId });
    await act(ec2, "DeleteSubnet", { SubnetId: subnet });
    await cloud.clock.advance(60 * 60_000);
    expect(await act(ec2, "DescribeNatGateways", {})).toEqual({ NatGateways: [] });
    await act(ec2, "DeleteVpc", { VpcId: vpc });
  });
});
