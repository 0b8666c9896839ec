import { policyOf, startAccess } from "../../../../support/access";

/** The home of whoever asks. */
const HOME = `arn:aws:s3:::logs/\${aws:username}`;

test("tries what a user may, its groups' policies and its name included", async () => {
  await using access = await startAccess();
  await access.user("ann", { Effect: "Allow", Action: "s3:GetObject", Resource: HOME });
  await access.call("iam", "CreateGroup", { GroupName: "g" });
  await access.call("iam", "AddUserToGroup", { GroupName: "g", UserName: "ann" });
  const PolicyArn = "arn:aws:iam::aws:policy/AmazonEC2ReadOnlyAccess";
  await access.call("iam", "AttachGroupPolicy", { GroupName: "g", PolicyArn });
  const input = {
    PolicySourceArn: "arn:aws:iam::000000000000:user/ann",
    ActionNames: ["s3:GetObject", "ec2:DescribeInstances", "iam:ListUsers"],
    ResourceArns: ["arn:aws:s3:::logs/ann"],
  };
  await expect(access.call("iam", "SimulatePrincipalPolicy", input)).resolves.toMatchObject({
    EvaluationResults: [
      {
        EvalDecision: "allowed",
        MatchedStatements: [{ SourcePolicyId: "user_ann_own", SourcePolicyType: "user" }],
      },
      {
        EvalDecision: "allowed",
        MatchedStatements: [{ SourcePolicyId: "AmazonEC2ReadOnlyAccess", SourcePolicyType: "aws-managed" }],
      },
      { EvalDecision: "implicitDeny", MatchedStatements: [] },
    ],
  });
});

test("tries what a role may within its boundary, with policies added to its own", async () => {
  await using access = await startAccess();
  const PolicySourceArn = await access.role("r", { Principal: { AWS: "000000000000" } });
  await access.call("iam", "PutRolePermissionsBoundary", {
    RoleName: "r",
    PermissionsBoundary: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess",
  });
  const PolicyInputList = [policyOf({ Effect: "Allow", Action: "*", Resource: "*" })];
  const ActionNames = ["s3:GetObject", "s3:PutObject"];
  await expect(
    access.call("iam", "SimulatePrincipalPolicy", { PolicySourceArn, PolicyInputList, ActionNames }),
  ).resolves.toMatchObject({
    EvaluationResults: [{ EvalDecision: "allowed" }, { EvalDecision: "implicitDeny" }],
  });
});

test("refuses somebody who is not there, and an ARN that names nobody", async () => {
  await using access = await startAccess();
  const simulate = (PolicySourceArn: string) =>
    access.call("iam", "SimulatePrincipalPolicy", { PolicySourceArn, ActionNames: ["s3:GetObject"] });
  await expect(simulate("arn:aws:iam::000000000000:role/none")).rejects.toMatchObject({
    code: "NoSuchEntity",
  });
  await expect(simulate("arn:aws:s3:::some-bucket-name")).rejects.toMatchObject({ code: "InvalidInput" });
});
