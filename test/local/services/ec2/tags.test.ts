import {
  checkTaggable,
  creation,
  specifiedTags,
  tagList,
  withTags,
} from "../../../../local/services/ec2/tags";
import { ec2StoreOf, vpcOf } from "../../../support/ec2-records";
import { fakeCloud } from "../../../support/fake-cloud";

describe("tags", () => {
  it("are put on top of those that are there", () => {
    const tags = withTags({ a: "1", b: "2" }, [{ Key: "b", Value: "3" }, { Key: "c" }]);
    expect(tagList(tags)).toEqual([
      { Key: "a", Value: "1" },
      { Key: "b", Value: "3" },
      { Key: "c", Value: "" },
    ]);
  });

  it.each([
    [{ Key: "AWS:x" }, "reserved for internal use"],
    [{ Key: "" }, "1 to 127 characters"],
    [{ Key: "k".repeat(128) }, "1 to 127 characters"],
    [{ Key: "k", Value: "v".repeat(256) }, "at most 255 characters"],
  ])("are refused where AWS refuses them: %j", (tag, why) => {
    expect(() => withTags({}, [tag])).toThrow(why);
  });

  it("are fifty at most, CloudFormation's own not counted", () => {
    const many = Array.from({ length: 50 }, (_, i) => ({ Key: `k${i}` }));
    const own = { Key: "aws:cloudformation:stack-name", Value: "s" };
    expect(Object.keys(withTags({}, [...many, own]))).toHaveLength(51);
    expect(() => withTags({}, [...many, { Key: "more" }])).toThrow(
      expect.objectContaining({ code: "TagLimitExceeded" }),
    );
  });

  it("are given by a request to what it makes, and to nothing else", () => {
    const specifications = [
      { ResourceType: "instance" as const, Tags: [{ Key: "a", Value: "1" }] },
      { ResourceType: "volume" as const, Tags: [{ Key: "b", Value: "2" }] },
    ];
    expect(specifiedTags(specifications, "instance", ["volume"])).toEqual({ a: "1" });
    expect(() => specifiedTags(specifications, "instance")).toThrow(
      "'volume' is not a valid taggable resource type for this operation.",
    );
  });

  it("need a right of their own when something is made with them", async () => {
    await using cloud = await fakeCloud();
    const store = await ec2StoreOf(cloud);
    const tags = { "aws:RequestTag/seat": "s01", "aws:TagKeys": ["seat"] };
    const specification = { ResourceType: "vpc" as const, Tags: [{ Key: "seat", Value: "s01" }] };
    const resource = "arn:aws:ec2:us-east-1:000000000000:vpc/*";
    const region = { "ec2:Region": "us-east-1" };
    expect(creation(store, "CreateVpc", "vpc", undefined)).toEqual([
      { action: "ec2:CreateVpc", resource, conditions: region },
    ]);
    expect(creation(store, "CreateVpc", "vpc", [specification])).toEqual([
      { action: "ec2:CreateVpc", resource, conditions: { ...region, ...tags } },
      {
        action: "ec2:CreateTags",
        resource,
        conditions: { ...region, ...tags, "ec2:CreateAction": "CreateVpc" },
      },
    ]);
  });

  it("stand on what there is", async () => {
    await using cloud = await fakeCloud();
    const store = await ec2StoreOf(cloud, { vpc: [vpcOf()] });
    for (const id of ["vpc-1", "eni-1", "sgr-1"]) expect(() => checkTaggable(store, id)).not.toThrow();
    const refusal = (code: string) => expect.objectContaining({ code });
    expect(() => checkTaggable(store, "vpc-2")).toThrow(refusal("InvalidVpcID.NotFound"));
    expect(() => checkTaggable(store, "x-1")).toThrow(refusal("InvalidID"));
  });
});
