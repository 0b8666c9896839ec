import type { AllocateAddressCommandOutput, CreateNatGatewayCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeNatGateways", () => {
  it("filters by state", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc, subnet } = await network(ec2);
    const { AllocationId } = await act<AllocateAddressCommandOutput>(ec2, "AllocateAddress", {});
    const { NatGateway } = await act<CreateNatGatewayCommandOutput>(ec2, "CreateNatGateway", {
      SubnetId: subnet,
      AllocationId,
    });
    const NatGatewayId = NatGateway?.NatGatewayId;
    const find = (state: string) =>
      act(ec2, "DescribeNatGateways", { Filter: [{ Name: "state", Values: [state] }] });
    expect(await find("available")).toMatchObject({ NatGateways: [{ NatGatewayId, VpcId: vpc }] });
    expect(await find("deleted")).toEqual({ NatGateways: [] });
  });
});
