import type { AllocateAddressCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("AllocateAddress", () => {
  it("gives an address that leads nowhere", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { AllocationId, PublicIp } = await act<AllocateAddressCommandOutput>(ec2, "AllocateAddress", {});
    expect(AllocationId).toMatch(/^eipalloc-/);
    expect(PublicIp).toMatch(/^198\.1[89]\.\d+\.\d+$/);
    await expect(act(ec2, "AllocateAddress", { Address: "1.2.3.4" })).rejects.toMatchObject({
      code: "NotModelledByLocalCloud",
    });
  });
});
