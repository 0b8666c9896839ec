import { createHash } from "node:crypto";
import type { AccessControlPolicy, Grant, Owner } from "@aws-sdk/client-s3";
import { notModelled } from "../../../core/errors";
import { ACCOUNT } from "../../../core/regions";
import { accessDenied, aclsNotSupported, invalidArgument } from "../errors";
import type { BucketRecord } from "../records";

/** The account's canonical user: who owns every bucket and object. */
export const OWNER: Owner = { ID: createHash("sha256").update(`canonical user of ${ACCOUNT}`).digest("hex") };

/** Who owns objects that others put, in the order in which AWS lists them. */
export const OWNERSHIPS: readonly string[] = ["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"];

/** ACLs that give nobody else anything, where there is one account. */
const OWNERS_ALONE: readonly string[] = ["private", "bucket-owner-full-control", "bucket-owner-read"];
const PUBLIC: readonly string[] = ["public-read", "public-read-write", "authenticated-read"];
const LOG_DELIVERY = "http://acs.amazonaws.com/groups/s3/LogDelivery";

/** What a request says of an ACL. */
export interface AclInput {
  ACL?: string;
  AccessControlPolicy?: AccessControlPolicy;
  GrantFullControl?: string;
  GrantRead?: string;
  GrantReadACP?: string;
  GrantWrite?: string;
  GrantWriteACP?: string;
}

const GRANT_HEADERS = [
  ["GrantFullControl", "x-amz-grant-full-control"],
  ["GrantRead", "x-amz-grant-read"],
  ["GrantReadACP", "x-amz-grant-read-acp"],
  ["GrantWrite", "x-amz-grant-write"],
  ["GrantWriteACP", "x-amz-grant-write-acp"],
] as const;

/** @returns whether a request says anything of an ACL, which takes a permission of its own */
export function bearsAcl(input: AclInput): boolean {
  return input.ACL !== undefined || GRANT_HEADERS.some(([member]) => input[member] !== undefined);
}

/**
 * Checks the ACL of a new object. There is one account, so an ACL that gives the owner all is the only one modelled.
 * @throws AwsError AccessControlListNotSupported, AccessDenied; NotModelledByLocalCloud for what gives others something
 */
export function checkObjectAcl(input: AclInput, bucket: BucketRecord): void {
  refuseGrants(input, bucket);
  if (input.ACL === undefined || input.ACL === "bucket-owner-full-control") return;
  if (bucket.ownership === "BucketOwnerEnforced") throw aclsNotSupported();
  checkCanned(input.ACL, bucket);
}

/**
 * Checks the ACL of a bucket.
 * @returns the canned ACL to keep; undefined when it is the owner's alone
 * @throws AwsError like `checkObjectAcl`
 */
export function bucketAcl(input: AclInput, bucket: BucketRecord): string | undefined {
  if (bucket.ownership === "BucketOwnerEnforced" && input.ACL !== "bucket-owner-full-control") {
    throw aclsNotSupported();
  }
  refuseGrants(input, bucket);
  if (input.ACL === "log-delivery-write") return input.ACL;
  if (input.ACL !== undefined) checkCanned(input.ACL, bucket);
  return undefined;
}

function checkCanned(acl: string, bucket: BucketRecord): void {
  if (OWNERS_ALONE.includes(acl)) return;
  if (PUBLIC.includes(acl)) {
    if (bucket.publicAccessBlock?.BlockPublicAcls) throw accessDenied();
    throw notModelled(`S3 canned ACL ${acl}`);
  }
  if (acl === "aws-exec-read" || acl === "log-delivery-write") throw notModelled(`S3 canned ACL ${acl}`);
  throw invalidArgument("", "x-amz-acl", acl);
}

function refuseGrants(input: AclInput, bucket: BucketRecord): void {
  const header = GRANT_HEADERS.find(([member]) => input[member] !== undefined);
  const grants = input.AccessControlPolicy?.Grants ?? [];
  const foreign = grants.some(({ Grantee }) => Grantee?.ID !== OWNER.ID);
  if (!header && grants.length === 0) return;
  if (bucket.ownership === "BucketOwnerEnforced" && (header || foreign)) throw aclsNotSupported();
  if (header) throw notModelled(`S3 header ${header[1]}`);
  if (foreign) throw notModelled("an ACL of S3 that grants others than the owner something");
}

/** @returns the grants that a canned ACL stands for */
export function grantsOf(acl: string | undefined): Grant[] {
  const grants: Grant[] = [{ Grantee: { Type: "CanonicalUser", ID: OWNER.ID }, Permission: "FULL_CONTROL" }];
  if (acl === "log-delivery-write") {
    const delivery = { Type: "Group", URI: LOG_DELIVERY } as const;
    grants.push({ Grantee: delivery, Permission: "WRITE" }, { Grantee: delivery, Permission: "READ_ACP" });
  }
  return grants;
}
