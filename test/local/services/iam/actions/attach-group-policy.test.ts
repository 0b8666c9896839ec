import { startAccess } from "../../../../support/access";

const NAMED = { GroupName: "ann" };

const PolicyArn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

test("attaches a managed policy, which stays attached once", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateGroup", { GroupName: "ann" });
  await access.call("iam", "AttachGroupPolicy", { ...NAMED, PolicyArn });
  await access.call("iam", "AttachGroupPolicy", { ...NAMED, PolicyArn });
  await expect(access.call("iam", "ListAttachedGroupPolicies", NAMED)).resolves.toEqual({
    AttachedPolicies: [{ PolicyName: "AmazonS3ReadOnlyAccess", PolicyArn }],
    IsTruncated: false,
  });
  await expect(access.call("iam", "GetPolicy", { PolicyArn })).resolves.toMatchObject({
    Policy: { AttachmentCount: 1 },
  });
});

test("refuses a policy that is not there, and by name one of AWS's that is not modelled", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateGroup", { GroupName: "ann" });
  const own = "arn:aws:iam::000000000000:policy/none";
  await expect(access.call("iam", "AttachGroupPolicy", { ...NAMED, PolicyArn: own })).rejects.toMatchObject({
    code: "NoSuchEntity",
    message: `Policy ${own} does not exist or is not attachable.`,
  });
  const unknown = "arn:aws:iam::aws:policy/AmazonUnheardOfAccess";
  await expect(
    access.call("iam", "AttachGroupPolicy", { ...NAMED, PolicyArn: unknown }),
  ).rejects.toMatchObject({ code: "NotModelledByLocalCloud", message: expect.stringContaining(unknown) });
});

test("attaches ten policies and no more", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateGroup", { GroupName: "ann" });
  const { Policies } = await access.call<{ Policies: { Arn: string }[] }>("iam", "ListPolicies", {
    MaxItems: 11,
  });
  const attach = ({ Arn }: { Arn: string }) =>
    access.call("iam", "AttachGroupPolicy", { ...NAMED, PolicyArn: Arn });
  for (const policy of Policies.slice(0, 10)) await attach(policy);
  await expect(Promise.all(Policies.slice(10).map(attach))).rejects.toMatchObject({
    code: "LimitExceeded",
    message: "Cannot exceed quota for PoliciesPerGroup: 10",
  });
});
