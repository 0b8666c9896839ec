import { startAccess } from "../../../../support/access";

const NAMED = { InstanceProfileName: "ann" };

test("takes tags away by key, whatever its case; keys that are not there are no matter", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateInstanceProfile", { InstanceProfileName: "ann" });
  const Tags = [
    { Key: "seat", Value: "s01" },
    { Key: "class", Value: "a" },
  ];
  await access.call("iam", "TagInstanceProfile", { ...NAMED, Tags });
  await access.call("iam", "UntagInstanceProfile", { ...NAMED, TagKeys: ["SEAT", "none"] });
  await expect(access.call("iam", "ListInstanceProfileTags", NAMED)).resolves.toMatchObject({
    Tags: [{ Key: "class", Value: "a" }],
  });
});
