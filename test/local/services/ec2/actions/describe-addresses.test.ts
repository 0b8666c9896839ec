import type { AllocateAddressCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeAddresses", () => {
  it("finds an address by what it is", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { AllocationId, PublicIp } = await act<AllocateAddressCommandOutput>(ec2, "AllocateAddress", {});
    const Filters = [{ Name: "public-ip", Values: [PublicIp] }];
    expect(await act(ec2, "DescribeAddresses", { Filters })).toMatchObject({ Addresses: [{ AllocationId }] });
  });
});
