import { awsManagedPolicies } from "../../../../local/services/iam/aws-managed/aws-managed-policies";
import { checkDocument, getVersion } from "../../../../local/services/iam/managed-policies";
import { policyOf } from "../../../support/access";

test("a managed policy has 6144 characters at most, white space not counted", () => {
  const of = (count: number): string =>
    policyOf({ Effect: "Allow", Action: "s3:*", Resource: Array(count).fill("arn:aws:s3:::logs") });
  expect(() => checkDocument(of(300))).not.toThrow();
  expect(() => checkDocument(of(301).replaceAll(",", ", \n"))).not.toThrow();
  expect(() => checkDocument(of(310))).toThrow("Cannot exceed quota for PolicySize: 6144");
});

test("a version that is not there is named with its policy", () => {
  const arn = "arn:aws:iam::aws:policy/AdministratorAccess";
  const policy = awsManagedPolicies().get(arn);
  if (!policy) throw new Error("no AdministratorAccess");
  expect(getVersion(policy, "v1").id).toBe("v1");
  expect(() => getVersion(policy, "v2")).toThrow(
    `Policy ${arn} version v2 does not exist or is not attachable.`,
  );
});
