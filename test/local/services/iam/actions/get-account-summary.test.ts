import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});
const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });

test("counts what is there beside what may be", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreatePolicy", { PolicyName: "p", PolicyDocument: DOCUMENT });
  await access.call("iam", "CreateRole", { RoleName: "r", AssumeRolePolicyDocument: TRUST });
  await access.user("ann");
  await access.call("iam", "CreateAccessKey", {});
  await expect(access.call("iam", "GetAccountSummary", {})).resolves.toMatchObject({
    SummaryMap: {
      Users: 1,
      UsersQuota: 5000,
      Roles: 1,
      Groups: 0,
      Policies: 1,
      PolicyVersionsInUse: 1,
      InstanceProfiles: 0,
      AccountAccessKeysPresent: 1,
    },
  });
});
