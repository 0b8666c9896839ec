import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});
const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });

test("deletes a role that has nothing left, and says what it has", async () => {
  await using access = await startAccess();
  const named = { RoleName: "r" };
  const PolicyArn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
  await access.call("iam", "CreateRole", { ...named, AssumeRolePolicyDocument: TRUST });
  await access.call("iam", "CreateInstanceProfile", { InstanceProfileName: "p" });
  await access.call("iam", "AddRoleToInstanceProfile", { InstanceProfileName: "p", ...named });
  await access.call("iam", "AttachRolePolicy", { ...named, PolicyArn });
  await access.call("iam", "PutRolePolicy", { ...named, PolicyName: "p", PolicyDocument: DOCUMENT });
  const refused = (what: string) =>
    expect(access.call("iam", "DeleteRole", named)).rejects.toMatchObject({
      code: "DeleteConflict",
      message: `Cannot delete entity, must ${what} first.`,
    });
  await refused("remove roles from instance profile");
  await access.call("iam", "RemoveRoleFromInstanceProfile", { InstanceProfileName: "p", ...named });
  await refused("detach all policies");
  await access.call("iam", "DetachRolePolicy", { ...named, PolicyArn });
  await refused("delete policies");
  await access.call("iam", "DeleteRolePolicy", { ...named, PolicyName: "p" });
  await access.call("iam", "DeleteRole", named);
  await expect(access.call("iam", "DeleteRole", named)).rejects.toMatchObject({ code: "NoSuchEntity" });
});
