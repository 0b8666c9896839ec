import { ROOT } from "../../../../../local/core/identity";
import { ACCOUNT } from "../../../../../local/core/regions";
import { arnText } from "../../../../../local/services/iam/policy/arn-pattern";
import { compilePolicy } from "../../../../../local/services/iam/policy/compiled-policy";
import { NOTHING, narrow, narrowFor, verdictOf } from "../../../../../local/services/iam/policy/verdict";

const policy = (...statements: object[]) =>
  compilePolicy(JSON.stringify({ Version: "2012-10-17", Statement: statements }));
const everything = { Action: "*", Resource: "*" };
const when = { Condition: { Bool: { flag: "true" } } };
const target = arnText("arn:aws:s3:::logs");
const flag = (value: string) => ({ value: () => value });

test("a denial wins over what is allowed, in the same policy and in another", () => {
  const narrowed = narrow(
    [policy({ Effect: "Allow", ...everything }), policy({ Effect: "Deny", ...everything, ...when })],
    "s3:ListBucket",
    target,
  );
  expect(narrowed).toMatchObject({ allowed: true, denied: false });
  expect(verdictOf(narrowed, flag("true"))).toBe("deny");
  expect(verdictOf(narrowed, flag("false"))).toBe("allow");
});

test("nothing that applies says nothing", () => {
  const other = narrow(
    [policy({ Effect: "Allow", Action: "ec2:*", Resource: "*" })],
    "s3:ListBucket",
    target,
  );
  expect(other).toEqual(NOTHING);
  expect(verdictOf(other, flag("true"))).toBe("none");
});

test("what a resource's policy says is sorted by how closely it names the caller", () => {
  const narrowed = narrowFor(
    policy(
      { Effect: "Allow", Principal: { AWS: ACCOUNT }, ...everything },
      { Effect: "Deny", Principal: "*", ...everything, ...when },
      { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, ...everything },
    ),
    ROOT,
    "s3:ListBucket",
    target,
  );
  expect(narrowed.account).toMatchObject({ allowed: true });
  expect(narrowed.direct.denies).toHaveLength(1);
  expect(narrowed.direct.allowed).toBe(false);
  expect(narrowed.role).toEqual(NOTHING);
});
