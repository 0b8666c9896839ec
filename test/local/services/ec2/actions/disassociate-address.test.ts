import type { AllocateAddressCommandOutput, AssociateAddressCommandOutput } from "@aws-sdk/client-ec2";
import { describe as describeInstance, ec2UnderTest, launch } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("DisassociateAddress", () => {
  it("takes the address from the instance", async () => {
    await using test = await ec2UnderTest();
    const { ec2 } = test;
    const { InstanceId } = await launch(test);
    const { AllocationId, PublicIp } = await act<AllocateAddressCommandOutput>(ec2, "AllocateAddress", {});
    const { AssociationId } = await act<AssociateAddressCommandOutput>(ec2, "AssociateAddress", {
      AllocationId,
      InstanceId,
    });
    await act(ec2, "DisassociateAddress", { AssociationId });
    expect(await describeInstance(ec2, InstanceId)).not.toHaveProperty("PublicIpAddress", PublicIp);
    await expect(act(ec2, "DisassociateAddress", { AssociationId })).rejects.toMatchObject({
      code: "InvalidAssociationID.NotFound",
    });
  });

  it("gives a running instance another address where it was launched with one", async () => {
    await using test = await ec2UnderTest();
    const { ec2, network } = test;
    await act(ec2, "ModifySubnetAttribute", {
      SubnetId: network.subnet,
      MapPublicIpOnLaunch: { Value: true },
    });
    const { InstanceId } = await launch(test);
    const { AllocationId, PublicIp } = await act<AllocateAddressCommandOutput>(ec2, "AllocateAddress", {});
    const { AssociationId } = await act<AssociateAddressCommandOutput>(ec2, "AssociateAddress", {
      AllocationId,
      InstanceId,
    });
    await act(ec2, "DisassociateAddress", { AssociationId });
    const { PublicIpAddress } = await describeInstance(ec2, InstanceId);
    expect(PublicIpAddress).toMatch(/^198\.1[89]\./);
    expect(PublicIpAddress).not.toBe(PublicIp);
  });
});
