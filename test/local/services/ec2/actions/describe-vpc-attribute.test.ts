import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeVpcAttribute", () => {
  it("knows no other attributes", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    await expect(act(ec2, "DescribeVpcAttribute", { VpcId: vpc, Attribute: "color" })).rejects.toMatchObject({
      code: "InvalidParameterValue",
      message: "Value (color) for parameter attribute is invalid. Unknown attribute.",
    });
  });
});
