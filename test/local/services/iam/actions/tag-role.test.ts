import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});
const NAMED = { RoleName: "ann" };

test("adds tags, and gives a new value to a key that is there in whatever case", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "ann", AssumeRolePolicyDocument: TRUST });
  const tag = (...Tags: object[]) => access.call("iam", "TagRole", { ...NAMED, Tags });
  await tag({ Key: "seat", Value: "s01" }, { Key: "class", Value: "a" });
  await tag({ Key: "Seat", Value: "s02" });
  await expect(access.call("iam", "ListRoleTags", NAMED)).resolves.toEqual({
    Tags: [
      { Key: "Seat", Value: "s02" },
      { Key: "class", Value: "a" },
    ],
    IsTruncated: false,
  });
});

test("refuses two tags of one key, AWS's own keys, and more than fifty", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "ann", AssumeRolePolicyDocument: TRUST });
  const tag = (...Tags: object[]) => access.call("iam", "TagRole", { ...NAMED, Tags });
  await expect(tag({ Key: "a", Value: "1" }, { Key: "A", Value: "2" })).rejects.toMatchObject({
    code: "InvalidInput",
    message: "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
  });
  await expect(tag({ Key: "aws:x", Value: "1" })).rejects.toMatchObject({ code: "InvalidInput" });
  await tag(...Array.from({ length: 50 }, (_, i) => ({ Key: `k${i}`, Value: "" })));
  await expect(tag({ Key: "one more", Value: "" })).rejects.toMatchObject({ code: "LimitExceeded" });
});
