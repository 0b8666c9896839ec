import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeTags", () => {
  it("lists tags with what they are on", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    await act(ec2, "CreateTags", { Resources: [vpc], Tags: [{ Key: "a", Value: "1" }] });
    const Filters = [{ Name: "resource-type", Values: ["vpc"] }];
    expect(await act(ec2, "DescribeTags", { Filters })).toEqual({
      Tags: [{ Key: "a", Value: "1", ResourceId: vpc, ResourceType: "vpc" }],
    });
  });
});
