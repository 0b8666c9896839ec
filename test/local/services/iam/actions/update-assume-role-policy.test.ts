import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});

test("a role trusts at once whom its new policy names, and nobody else any more", async () => {
  await using access = await startAccess();
  const RoleArn = await access.role("r", { Principal: { AWS: "000000000000" } });
  const request = { roleArn: RoleArn, service: "ec2.amazonaws.com", sessionName: "i-1" };
  await expect(access.session({ RoleArn })).resolves.toBeDefined();
  await expect(access.sts.assume(request)).rejects.toMatchObject({ code: "AccessDenied" });
  await access.call("iam", "UpdateAssumeRolePolicy", { RoleName: "r", PolicyDocument: TRUST });
  await expect(access.sts.assume(request)).resolves.toBeDefined();
  await expect(access.session({ RoleArn })).rejects.toMatchObject({ code: "AccessDenied" });
});

test("refuses a policy that trusts somebody who is not there, and keeps the old one", async () => {
  await using access = await startAccess();
  const RoleArn = await access.role("r", { Principal: { AWS: "000000000000" } });
  const PolicyDocument = TRUST.replace(
    '{"Service":"ec2.amazonaws.com"}',
    '{"AWS":"arn:aws:iam::000000000000:user/x"}',
  );
  await expect(
    access.call("iam", "UpdateAssumeRolePolicy", { RoleName: "r", PolicyDocument }),
  ).rejects.toMatchObject({ code: "MalformedPolicyDocument" });
  await expect(access.session({ RoleArn })).resolves.toBeDefined();
});
