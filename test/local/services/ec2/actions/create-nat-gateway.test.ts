import type { AllocateAddressCommandOutput, CreateNatGatewayCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("CreateNatGateway", () => {
  it("takes an address of its own and one of the subnet", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc, subnet } = await network(ec2);
    const { AllocationId } = await act<AllocateAddressCommandOutput>(ec2, "AllocateAddress", {});
    const { NatGateway } = await act<CreateNatGatewayCommandOutput>(ec2, "CreateNatGateway", {
      SubnetId: subnet,
      AllocationId,
    });
    const NatGatewayId = NatGateway?.NatGatewayId;
    expect(NatGateway).toMatchObject({
      State: "pending",
      VpcId: vpc,
      NatGatewayAddresses: [{ AllocationId, PrivateIp: "10.0.1.4" }],
    });
    await expect(act(ec2, "CreateNatGateway", { SubnetId: subnet, AllocationId })).rejects.toMatchObject({
      code: "Resource.AlreadyAssociated",
    });
    await expect(act(ec2, "CreateNatGateway", { SubnetId: subnet })).rejects.toMatchObject({
      code: "MissingParameter",
    });
    expect(NatGatewayId).toBeDefined();
  });
});
