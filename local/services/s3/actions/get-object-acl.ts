import type { GetObjectAclCommandInput, GetObjectAclCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { grantsOf, OWNER } from "../access/acl";
import { toRead } from "../access/object-permissions";
import { bucketOf } from "../access/permissions";
import { findSubject } from "../objects/find";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAcl.html */
export const getObjectAcl = (
  store: S3Store,
): Action<GetObjectAclCommandInput, Omit<GetObjectAclCommandOutput, "$metadata">> => ({
  name: "GetObjectAcl",
  permissions: (input, call) => toRead(store, input, call, ["s3:GetObjectAcl", "s3:GetObjectVersionAcl"]),
  async handle(input, call) {
    bucketOf(store, input, call);
    findSubject(store, input, "GET");
    return { Owner: OWNER, Grants: grantsOf(undefined) };
  },
});
