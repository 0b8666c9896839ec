import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("CreateTags", () => {
  it("tags several things at once, or none of them", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc, subnet } = await network(ec2);
    const Tags = [{ Key: "a", Value: "1" }];
    await act(ec2, "CreateTags", { Resources: [vpc, subnet], Tags });
    expect(await act(ec2, "DescribeVpcs", {})).toMatchObject({ Vpcs: [{ Tags }] });
    await expect(
      act(ec2, "CreateTags", { Resources: [vpc, "subnet-0"], Tags: [{ Key: "b", Value: "" }] }),
    ).rejects.toMatchObject({ code: "InvalidSubnetID.NotFound" });
    expect(await act(ec2, "DescribeVpcs", {})).toMatchObject({ Vpcs: [{ Tags }] });
  });

  it.each([
    [[{ Key: "aws:x", Value: "" }], "InvalidParameterValue"],
    [Array.from({ length: 51 }, (_, i) => ({ Key: `k${i}`, Value: "" })), "TagLimitExceeded"],
  ])("refuses too many tags and AWS's own keys (%#)", async (Tags, code) => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    await expect(act(ec2, "CreateTags", { Resources: [vpc], Tags })).rejects.toMatchObject({ code });
    await expect(act(ec2, "CreateTags", { Resources: ["thing-1"], Tags: [] })).rejects.toMatchObject({
      code: "InvalidID",
    });
  });
});
