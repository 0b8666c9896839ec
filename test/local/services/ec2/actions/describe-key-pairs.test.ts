import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeKeyPairs", () => {
  it("has none", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    expect(await act(ec2, "DescribeKeyPairs", {})).toEqual({ KeyPairs: [] });
    await expect(act(ec2, "DescribeKeyPairs", { KeyNames: ["mine"] })).rejects.toMatchObject({
      code: "InvalidKeyPair.NotFound",
      message: "The key pair 'mine' does not exist",
    });
  });
});
