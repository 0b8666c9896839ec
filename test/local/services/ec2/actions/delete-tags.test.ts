import type { DescribeVpcsCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DeleteTags", () => {
  it("deletes by key, by key and value, or all", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    const Resources = [vpc];
    const tags = () =>
      act<DescribeVpcsCommandOutput>(ec2, "DescribeVpcs", {}).then(({ Vpcs }) => Vpcs?.[0]?.Tags);
    await act(ec2, "CreateTags", { Resources, Tags: ["a", "b", "c"].map((Key) => ({ Key, Value: "1" })) });
    await act(ec2, "DeleteTags", { Resources, Tags: [{ Key: "a" }, { Key: "b", Value: "2" }] });
    expect(await tags()).toEqual(["b", "c"].map((Key) => ({ Key, Value: "1" })));
    await act(ec2, "DeleteTags", { Resources });
    expect(await tags()).toEqual([]);
  });
});
