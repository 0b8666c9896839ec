import { policyOf, startAccess } from "../../../../support/access";

const NAMED = { UserName: "ann" };
const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });

test("lists the names of policies in their order, page by page", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  for (const PolicyName of ["c", "a", "b"]) {
    await access.call("iam", "PutUserPolicy", { ...NAMED, PolicyName, PolicyDocument: DOCUMENT });
  }
  const first = await access.call<{ Marker: string }>("iam", "ListUserPolicies", { ...NAMED, MaxItems: 2 });
  expect(first).toEqual({ PolicyNames: ["a", "b"], IsTruncated: true, Marker: expect.any(String) });
  const { Marker } = first;
  await expect(access.call("iam", "ListUserPolicies", { ...NAMED, Marker })).resolves.toEqual({
    PolicyNames: ["c"],
    IsTruncated: false,
  });
});

test("refuses a marker that it never gave, and a user that is not there", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  await expect(access.call("iam", "ListUserPolicies", { ...NAMED, Marker: "x" })).rejects.toMatchObject({
    code: "InvalidInput",
    message: "Invalid Marker: x",
  });
  await expect(access.call("iam", "ListUserPolicies", { UserName: "bob" })).rejects.toMatchObject({
    code: "NoSuchEntity",
    message: "The user with name bob cannot be found.",
  });
});
