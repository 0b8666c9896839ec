import type { DeleteObjectCommandInput, DeleteObjectCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { onVersion } from "../access/object-permissions";
import { bucketOf, onObject } from "../access/permissions";
import { invalidArgument, notImplemented } from "../errors";
import { deleteObject as remove } from "../objects/delete";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html */
export const deleteObject = (
  store: S3Store,
): Action<DeleteObjectCommandInput, Omit<DeleteObjectCommandOutput, "$metadata">> => ({
  name: "DeleteObject",
  permissions(input, call) {
    const names = ["s3:DeleteObject", "s3:DeleteObjectVersion"] as const;
    const permission = onVersion(store, input, call, names, { "s3:if-match": input.IfMatch });
    // A condition on the entity tag tells what it is, as a read does.
    const reads = input.IfMatch !== undefined && input.IfMatch !== "*";
    return reads ? [permission, onObject(store, input, call, "s3:GetObject")] : [permission];
  },
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    if (input.BypassGovernanceRetention !== undefined) throw noObjectLock();
    if (input.IfMatchSize !== undefined) throw notImplemented("x-amz-if-match-size");
    if (input.IfMatchLastModifiedTime !== undefined) {
      throw notImplemented("x-amz-if-match-last-modified-time");
    }
    return remove(store, bucket, {
      key: input.Key ?? "",
      versionId: input.VersionId,
      ifMatch: input.IfMatch,
    });
  },
});

/** Of a bypass of Object Lock, which no bucket of the local cloud has. */
export const noObjectLock = (): Error =>
  invalidArgument(
    "x-amz-bypass-governance-retention is only applicable to Object Lock enabled buckets.",
    "x-amz-bypass-governance-retention",
  );
