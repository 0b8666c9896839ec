import { Ec2Store } from "../../../../local/services/ec2/store";
import { ec2StoreOf, subnetOf, vpcOf } from "../../../support/ec2-records";
import { fakeCloud } from "../../../support/fake-cloud";

describe("what EC2 keeps", () => {
  it("is found by its id, or missed with the kind's own error", async () => {
    await using cloud = await fakeCloud();
    const store = await ec2StoreOf(cloud, { vpc: [vpcOf(), vpcOf({ id: "vpc-2" })], subnet: [subnetOf()] });
    expect(store.get("vpc", "vpc-2").id).toBe("vpc-2");
    expect(store.find("vpc", "subnet-1")).toBeUndefined();
    expect(store.find("vpc", undefined)).toBeUndefined();
    expect(() => store.get("vpc", "vpc-3")).toThrow(
      expect.objectContaining({ code: "InvalidVpcID.NotFound" }),
    );
    expect(store.select("vpc", []).map(({ id }) => id)).toEqual(["vpc-1", "vpc-2"]);
    expect(store.select("vpc", ["vpc-2"]).map(({ id }) => id)).toEqual(["vpc-2"]);
    expect(store.kindOf("subnet-1")).toBe("subnet");
    expect(store.kindOf("subnet-2")).toBeUndefined();
  });

  it("has its tags from the start, and loses them with it", async () => {
    await using cloud = await fakeCloud();
    const store = new Ec2Store(cloud);
    await store.make("vpc", vpcOf(), { seat: "s01" });
    expect(store.allTags()).toEqual([["vpc-1", { seat: "s01" }]]);
    await store.delete("vpc", "vpc-1");
    expect(store.tags("vpc-1")).toEqual({});
    expect(store.all("vpc")).toEqual([]);
  });

  it("is known to IAM by ARN, Region and tags", async () => {
    await using cloud = await fakeCloud({ region: "eu-west-1" });
    const store = new Ec2Store(cloud);
    await store.make("vpc", vpcOf(), { seat: "s01" });
    expect(store.permission("DeleteVpc", "vpc", "vpc-1", { "ec2:Vpc": "x" })).toEqual({
      action: "ec2:DeleteVpc",
      resource: "arn:aws:ec2:eu-west-1:000000000000:vpc/vpc-1",
      conditions: {
        "ec2:Region": "eu-west-1",
        "aws:ResourceTag/seat": "s01",
        "ec2:ResourceTag/seat": "s01",
        "ec2:Vpc": "x",
      },
    });
    expect(store.arn("image", "ami-1")).toBe("arn:aws:ec2:eu-west-1::image/ami-1");
  });
});
