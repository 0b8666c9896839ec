import { policyOf, startAccess } from "../../../../support/access";

const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });
const PolicyArn = "arn:aws:iam::000000000000:policy/p";

test("gives the text of a version", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreatePolicy", { PolicyName: "p", PolicyDocument: DOCUMENT });
  const { PolicyVersion } = await access.call<{ PolicyVersion: { Document: string } }>(
    "iam",
    "GetPolicyVersion",
    {
      PolicyArn,
      VersionId: "v1",
    },
  );
  expect(PolicyVersion).toMatchObject({ VersionId: "v1", IsDefaultVersion: true });
  expect(decodeURIComponent(PolicyVersion.Document)).toBe(DOCUMENT);
  await expect(access.call("iam", "GetPolicyVersion", { PolicyArn, VersionId: "v2" })).rejects.toMatchObject({
    code: "NoSuchEntity",
    message: `Policy ${PolicyArn} version v2 does not exist or is not attachable.`,
  });
});
