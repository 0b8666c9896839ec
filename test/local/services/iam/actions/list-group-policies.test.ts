import { policyOf, startAccess } from "../../../../support/access";

const NAMED = { GroupName: "ann" };
const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });

test("lists the names of policies in their order, page by page", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateGroup", { GroupName: "ann" });
  for (const PolicyName of ["c", "a", "b"]) {
    await access.call("iam", "PutGroupPolicy", { ...NAMED, PolicyName, PolicyDocument: DOCUMENT });
  }
  const first = await access.call<{ Marker: string }>("iam", "ListGroupPolicies", { ...NAMED, MaxItems: 2 });
  expect(first).toEqual({ PolicyNames: ["a", "b"], IsTruncated: true, Marker: expect.any(String) });
  const { Marker } = first;
  await expect(access.call("iam", "ListGroupPolicies", { ...NAMED, Marker })).resolves.toEqual({
    PolicyNames: ["c"],
    IsTruncated: false,
  });
});

test("refuses a marker that it never gave, and a group that is not there", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateGroup", { GroupName: "ann" });
  await expect(access.call("iam", "ListGroupPolicies", { ...NAMED, Marker: "x" })).rejects.toMatchObject({
    code: "InvalidInput",
    message: "Invalid Marker: x",
  });
  await expect(access.call("iam", "ListGroupPolicies", { GroupName: "bob" })).rejects.toMatchObject({
    code: "NoSuchEntity",
    message: "The group with name bob cannot be found.",
  });
});
