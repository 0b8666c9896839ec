import type { GetBucketAclCommandInput, GetBucketAclCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { grantsOf, OWNER } from "../access/acl";
import { bucketOf, onBucket } from "../access/permissions";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAcl.html */
export const getBucketAcl = (
  store: S3Store,
): Action<GetBucketAclCommandInput, Omit<GetBucketAclCommandOutput, "$metadata">> => ({
  name: "GetBucketAcl",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetBucketAcl")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    return { Owner: OWNER, Grants: grantsOf(bucket.acl) };
  },
});
