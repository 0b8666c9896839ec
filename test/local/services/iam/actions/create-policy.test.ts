import { policyOf, startAccess } from "../../../../support/access";

const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });

test("makes a managed policy with its first version", async () => {
  await using access = await startAccess();
  const Tags = [{ Key: "seat", Value: "s01" }];
  const now = new Date(access.clock.now());
  const input = { PolicyName: "p", Path: "/x/", Description: "reads", PolicyDocument: DOCUMENT, Tags };
  await expect(access.call("iam", "CreatePolicy", input)).resolves.toEqual({
    Policy: {
      PolicyName: "p",
      Path: "/x/",
      PolicyId: expect.stringMatching(/^ANPA[A-Z2-7]{17}$/),
      Arn: "arn:aws:iam::000000000000:policy/x/p",
      DefaultVersionId: "v1",
      AttachmentCount: 0,
      PermissionsBoundaryUsageCount: 0,
      IsAttachable: true,
      CreateDate: now,
      UpdateDate: now,
      Description: "reads",
      Tags,
    },
  });
});

test("refuses a name that is taken under any path, a text that is none, and one that is too long", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreatePolicy", { PolicyName: "p", PolicyDocument: DOCUMENT });
  const make = (more: object) =>
    access.call("iam", "CreatePolicy", { PolicyName: "q", PolicyDocument: DOCUMENT, ...more });
  await expect(make({ PolicyName: "P", Path: "/x/" })).rejects.toMatchObject({
    code: "EntityAlreadyExists",
    message: "A policy called P already exists. Duplicate names are not allowed.",
  });
  await expect(make({ PolicyDocument: "{}" })).rejects.toMatchObject({ code: "MalformedPolicyDocument" });
  const Resource = Array.from({ length: 200 }, (_, i) => `arn:aws:s3:::${String(i).padStart(30, "0")}`);
  const PolicyDocument = policyOf({ Effect: "Allow", Action: "s3:*", Resource });
  await expect(make({ PolicyDocument })).rejects.toMatchObject({
    code: "LimitExceeded",
    message: "Cannot exceed quota for PolicySize: 6144",
  });
});
