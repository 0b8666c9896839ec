import { policyOf, startAccess } from "../../../../support/access";

test("tries every action on every resource, with the values that are given", async () => {
  await using access = await startAccess();
  const PolicyInputList = [
    policyOf(
      { Effect: "Allow", Action: "s3:*", Resource: `arn:aws:s3:::logs/\${aws:username}/*` },
      { Effect: "Deny", Action: "s3:DeleteObject", Resource: "*" },
    ),
  ];
  const simulate = (more: object) =>
    access.call("iam", "SimulateCustomPolicy", {
      PolicyInputList,
      ActionNames: ["s3:GetObject", "s3:DeleteObject"],
      ResourceArns: ["arn:aws:s3:::logs/ann/x"],
      ...more,
    });
  const ContextEntries = [
    { ContextKeyName: "aws:username", ContextKeyType: "string", ContextKeyValues: ["ann"] },
  ];
  await expect(simulate({ ContextEntries })).resolves.toMatchObject({
    EvaluationResults: [
      {
        EvalActionName: "s3:GetObject",
        EvalResourceName: "arn:aws:s3:::logs/ann/x",
        EvalDecision: "allowed",
        MatchedStatements: [{ SourcePolicyId: "PolicyInputList.1" }],
        MissingContextValues: [],
      },
      { EvalActionName: "s3:DeleteObject", EvalDecision: "explicitDeny" },
    ],
    IsTruncated: false,
  });
  await expect(simulate({})).resolves.toMatchObject({
    EvaluationResults: [{ EvalDecision: "implicitDeny", MissingContextValues: ["aws:username"] }, {}],
  });
});

test("looks at boundaries and at a resource's policy", async () => {
  await using access = await startAccess();
  const PolicyInputList = [policyOf({ Effect: "Allow", Action: "*", Resource: "*" })];
  const boundary = policyOf({ Effect: "Allow", Action: "ec2:*", Resource: "*" });
  const input = { PolicyInputList, ActionNames: ["s3:GetObject"] };
  await expect(
    access.call("iam", "SimulateCustomPolicy", { ...input, PermissionsBoundaryPolicyInputList: [boundary] }),
  ).resolves.toMatchObject({
    EvaluationResults: [
      {
        EvalDecision: "implicitDeny",
        PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
      },
    ],
  });
  const ResourcePolicy = policyOf({ Effect: "Deny", Principal: "*", Action: "*", Resource: "*" });
  await expect(
    access.call("iam", "SimulateCustomPolicy", { ...input, ResourcePolicy }),
  ).resolves.toMatchObject({
    EvaluationResults: [{ EvalDecision: "explicitDeny" }],
  });
});

test("refuses a policy that is none, and by name what it does not model", async () => {
  await using access = await startAccess();
  const input = { PolicyInputList: ["{"], ActionNames: ["s3:GetObject"] };
  await expect(access.call("iam", "SimulateCustomPolicy", input)).rejects.toMatchObject({
    code: "MalformedPolicyDocument",
  });
  await expect(
    access.call("iam", "SimulateCustomPolicy", { ...input, CallerArn: "arn:aws:iam::000000000000:user/x" }),
  ).rejects.toMatchObject({ message: expect.stringContaining("CallerArn") });
  await expect(access.call("iam", "SimulateCustomPolicy", {})).rejects.toMatchObject({
    code: "ValidationError",
  });
});
