import { startAccess } from "../../../../support/access";

const NAMED = { InstanceProfileName: "ann" };

test("adds tags, and gives a new value to a key that is there in whatever case", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateInstanceProfile", { InstanceProfileName: "ann" });
  const tag = (...Tags: object[]) => access.call("iam", "TagInstanceProfile", { ...NAMED, Tags });
  await tag({ Key: "seat", Value: "s01" }, { Key: "class", Value: "a" });
  await tag({ Key: "Seat", Value: "s02" });
  await expect(access.call("iam", "ListInstanceProfileTags", NAMED)).resolves.toEqual({
    Tags: [
      { Key: "Seat", Value: "s02" },
      { Key: "class", Value: "a" },
    ],
    IsTruncated: false,
  });
});

test("refuses two tags of one key, AWS's own keys, and more than fifty", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateInstanceProfile", { InstanceProfileName: "ann" });
  const tag = (...Tags: object[]) => access.call("iam", "TagInstanceProfile", { ...NAMED, Tags });
  await expect(tag({ Key: "a", Value: "1" }, { Key: "A", Value: "2" })).rejects.toMatchObject({
    code: "InvalidInput",
    message: "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
  });
  await expect(tag({ Key: "aws:x", Value: "1" })).rejects.toMatchObject({ code: "InvalidInput" });
  await tag(...Array.from({ length: 50 }, (_, i) => ({ Key: `k${i}`, Value: "" })));
  await expect(tag({ Key: "one more", Value: "" })).rejects.toMatchObject({ code: "LimitExceeded" });
});
