import { policyOf, startAccess } from "../../../../support/access";

const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });
const PolicyArn = "arn:aws:iam::000000000000:policy/p";

test("lists versions, newest first, page by page", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreatePolicy", { PolicyName: "p", PolicyDocument: DOCUMENT });
  for (let i = 0; i < 2; i++)
    await access.call("iam", "CreatePolicyVersion", { PolicyArn, PolicyDocument: DOCUMENT });
  const first = await access.call<{ Marker: string }>("iam", "ListPolicyVersions", {
    PolicyArn,
    MaxItems: 2,
  });
  expect(first).toMatchObject({ Versions: [{ VersionId: "v3" }, { VersionId: "v2" }], IsTruncated: true });
  await expect(
    access.call("iam", "ListPolicyVersions", { PolicyArn, Marker: first.Marker }),
  ).resolves.toMatchObject({
    Versions: [{ VersionId: "v1", IsDefaultVersion: true }],
    IsTruncated: false,
  });
});
