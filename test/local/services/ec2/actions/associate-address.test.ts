import type { AllocateAddressCommandOutput } from "@aws-sdk/client-ec2";
import { describe as describeInstance, ec2UnderTest, launch } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("AssociateAddress", () => {
  it("gives an instance the address, and no other while it has it unless it may", async () => {
    await using test = await ec2UnderTest();
    const { ec2 } = test;
    const { InstanceId } = await launch(test);
    const { AllocationId, PublicIp } = await act<AllocateAddressCommandOutput>(ec2, "AllocateAddress", {});
    await act(ec2, "AssociateAddress", { AllocationId, InstanceId });
    expect(await describeInstance(ec2, InstanceId)).toMatchObject({ PublicIpAddress: PublicIp });
    const other = await launch(test);
    const again = { AllocationId, InstanceId: other.InstanceId, AllowReassociation: false };
    await expect(act(ec2, "AssociateAddress", again)).rejects.toMatchObject({
      code: "Resource.AlreadyAssociated",
    });
    await expect(act(ec2, "ReleaseAddress", { AllocationId })).rejects.toMatchObject({
      code: "InvalidIPAddress.InUse",
    });
    await act(ec2, "AssociateAddress", { AllocationId, InstanceId: other.InstanceId });
    expect(await describeInstance(ec2, other.InstanceId)).toMatchObject({ PublicIpAddress: PublicIp });
    expect(await describeInstance(ec2, InstanceId)).not.toHaveProperty("PublicIpAddress");
  });

  it("frees the address that the instance had, and keeps an association that is there", async () => {
    await using test = await ec2UnderTest();
    const { ec2 } = test;
    const { InstanceId } = await launch(test);
    const before = await act<AllocateAddressCommandOutput>(ec2, "AllocateAddress", {});
    const after = await act<AllocateAddressCommandOutput>(ec2, "AllocateAddress", {});
    await act(ec2, "AssociateAddress", { AllocationId: before.AllocationId, InstanceId });
    const given = { AllocationId: after.AllocationId, InstanceId };
    const association = await act(ec2, "AssociateAddress", given);
    expect(await act(ec2, "AssociateAddress", given)).toEqual(association);
    expect(await describeInstance(ec2, InstanceId)).toMatchObject({ PublicIpAddress: after.PublicIp });
    await act(ec2, "ReleaseAddress", { AllocationId: before.AllocationId });
  });

  it("refuses an instance that has ended", async () => {
    await using test = await ec2UnderTest();
    const { ec2 } = test;
    const { InstanceId } = await launch(test);
    await act(ec2, "TerminateInstances", { InstanceIds: [InstanceId] });
    const { AllocationId } = await act<AllocateAddressCommandOutput>(ec2, "AllocateAddress", {});
    await expect(act(ec2, "AssociateAddress", { AllocationId, InstanceId })).rejects.toMatchObject({
      code: "IncorrectInstanceState",
    });
  });
});
