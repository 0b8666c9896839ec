import { bucketAcl, checkObjectAcl, grantsOf, OWNER } from "../../../../../local/services/s3/access/acl";
import { bucketRecord } from "../../../../support/s3-records";

const enforced = bucketRecord();
const writers = bucketRecord({ ownership: "ObjectWriter" });
const coded = (code: string) => expect.objectContaining({ code });

test("takes the ACL that Firehose and others send to buckets of other accounts", () => {
  expect(() => checkObjectAcl({ ACL: "bucket-owner-full-control" }, enforced)).not.toThrow();
});

test("knows no other ACL in a bucket whose owner owns everything", () => {
  for (const ACL of ["private", "public-read", "fake"]) {
    expect(() => checkObjectAcl({ ACL }, enforced)).toThrow(coded("AccessControlListNotSupported"));
  }
  expect(() => checkObjectAcl({ GrantRead: "id=1" }, enforced)).toThrow(
    coded("AccessControlListNotSupported"),
  );
});

test("takes ACLs of the owner's alone where ACLs are in use", () => {
  expect(() => checkObjectAcl({ ACL: "private" }, writers)).not.toThrow();
  expect(bucketAcl({ ACL: "private" }, writers)).toBeUndefined();
});

test("refuses by name what would open a bucket, and denies it where public access is blocked", () => {
  expect(() => bucketAcl({ ACL: "public-read" }, writers)).toThrow(/canned ACL public-read is not modelled/);
  const blocked = { ...writers, publicAccessBlock: { BlockPublicAcls: true } };
  expect(() => bucketAcl({ ACL: "public-read" }, blocked)).toThrow(coded("AccessDenied"));
  expect(() => bucketAcl({ GrantRead: "id=1" }, writers)).toThrow(/x-amz-grant-read is not modelled/);
});

test("refuses a canned ACL that does not exist", () => {
  expect(() => bucketAcl({ ACL: "fake-acl" }, writers)).toThrow(
    expect.objectContaining({ members: { ArgumentName: "x-amz-acl", ArgumentValue: "fake-acl" } }),
  );
});

test("keeps and shows the ACL of a bucket for access logs", () => {
  expect(bucketAcl({ ACL: "log-delivery-write" }, writers)).toBe("log-delivery-write");
  expect(grantsOf("log-delivery-write").map(({ Permission }) => Permission)).toEqual([
    "FULL_CONTROL",
    "WRITE",
    "READ_ACP",
  ]);
});

test("takes a policy that grants the owner and refuses one that grants somebody else", () => {
  const own = {
    Grants: [{ Grantee: { Type: "CanonicalUser" as const, ...OWNER }, Permission: "FULL_CONTROL" as const }],
  };
  expect(() => checkObjectAcl({ AccessControlPolicy: own }, enforced)).not.toThrow();
  const foreign = {
    Grants: [{ Grantee: { Type: "Group" as const, URI: "x" }, Permission: "READ" as const }],
  };
  expect(() => checkObjectAcl({ AccessControlPolicy: foreign }, writers)).toThrow(/is not modelled/);
});
