import type { AllocateAddressCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("ReleaseAddress", () => {
  it("releases once", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { AllocationId, PublicIp } = await act<AllocateAddressCommandOutput>(ec2, "AllocateAddress", {});
    await act(ec2, "ReleaseAddress", { AllocationId });
    await expect(act(ec2, "ReleaseAddress", { AllocationId })).rejects.toMatchObject({
      code: "InvalidAllocationID.NotFound",
      message: `The allocation ID '${AllocationId}' does not exist`,
    });
    expect(PublicIp).toBeDefined();
  });
});
