import type { PutBucketOwnershipControlsCommandInput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { OWNERSHIPS } from "../access/acl";
import { bucketOf, onBucket } from "../access/permissions";
import { aclWithoutOwnership, malformedXml } from "../errors";
import type { S3Store } from "../store";
import { requireDigest } from "../wire/required-digest";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketOwnershipControls.html */
export const putBucketOwnershipControls = (
  store: S3Store,
): Action<PutBucketOwnershipControlsCommandInput, object> => ({
  name: "PutBucketOwnershipControls",
  permissions: (input, call) => [onBucket(store, input, call, "s3:PutBucketOwnershipControls")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    requireDigest(call);
    const [rule, ...more] = input.OwnershipControls?.Rules ?? [];
    const ownership = rule?.ObjectOwnership;
    if (!ownership || more.length > 0 || !OWNERSHIPS.includes(ownership)) throw malformedXml();
    if (ownership === "BucketOwnerEnforced" && bucket.acl !== undefined) throw aclWithoutOwnership();
    await store.buckets.change(bucket, { ownership });
    return {};
  },
});
