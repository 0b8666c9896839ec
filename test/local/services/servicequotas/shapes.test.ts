import { QUOTAS } from "../../../../local/services/servicequotas/quotas";
import { quotaArn, describe as shape } from "../../../../local/services/servicequotas/shapes";

const PLACE = { account: "000000000000", region: "us-east-1" };

test("a quota of the account has an ARN without a Region", () => {
  const roles = QUOTAS.find(({ code }) => code === "L-FE177D64");
  if (!roles) throw new Error("there is no quota of roles");
  expect(shape(PLACE, roles)).toMatchObject({
    GlobalQuota: true,
    QuotaArn: "arn:aws:servicequotas::000000000000:iam/L-FE177D64",
  });
});

test("a policy names a quota, or all of them", () => {
  expect(quotaArn(PLACE, "vpc", "L-F678F1CE")).toBe(
    "arn:aws:servicequotas:us-east-1:000000000000:vpc/L-F678F1CE",
  );
  expect(quotaArn(PLACE)).toBe("arn:aws:servicequotas:us-east-1:000000000000:*/*");
});
