import type { AllocateAddressCommandOutput } from "@aws-sdk/client-ec2";
import { describe as describeInstance, ec2UnderTest, launch } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("AssociateAddress", () => {
  it("gives an instance the address, and no other while it has it", async () => {
    await using test = await ec2UnderTest();
    const { ec2 } = test;
    const { InstanceId } = await launch(test);
    const { AllocationId, PublicIp } = await act<AllocateAddressCommandOutput>(ec2, "AllocateAddress", {});
    await act(ec2, "AssociateAddress", { AllocationId, InstanceId });
    expect(await describeInstance(ec2, InstanceId)).toMatchObject({ PublicIpAddress: PublicIp });
    const other = await launch(test);
    const again = { AllocationId, InstanceId: other.InstanceId };
    await expect(act(ec2, "AssociateAddress", again)).rejects.toMatchObject({
      code: "Resource.AlreadyAssociated",
    });
    await expect(act(ec2, "ReleaseAddress", { AllocationId })).rejects.toMatchObject({
      code: "InvalidIPAddress.InUse",
    });
  });
});
