import { startAccess } from "../../../../support/access";

const NAMED = { UserName: "ann" };

test("takes tags away by key, whatever its case; keys that are not there are no matter", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  const Tags = [
    { Key: "seat", Value: "s01" },
    { Key: "class", Value: "a" },
  ];
  await access.call("iam", "TagUser", { ...NAMED, Tags });
  await access.call("iam", "UntagUser", { ...NAMED, TagKeys: ["SEAT", "none"] });
  await expect(access.call("iam", "ListUserTags", NAMED)).resolves.toMatchObject({
    Tags: [{ Key: "class", Value: "a" }],
  });
});
