import type { PutBucketTaggingCommandInput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import { bucketTags } from "../configuration/tags";
import { malformedXml } from "../errors";
import type { S3Store } from "../store";
import { NO_CONTENT, type NoContent } from "../wire/no-content";
import { requireDigest } from "../wire/required-digest";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketTagging.html */
export const putBucketTagging = (store: S3Store): Action<PutBucketTaggingCommandInput, NoContent> => ({
  name: "PutBucketTagging",
  permissions: (input, call) => [onBucket(store, input, call, "s3:PutBucketTagging")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    requireDigest(call);
    if (!input.Tagging) throw malformedXml();
    const tags = bucketTags(input.Tagging.TagSet, bucket.tags ?? [], call.headers === undefined);
    await store.buckets.change(bucket, { tags: tags.length > 0 ? tags : undefined });
    return NO_CONTENT;
  },
});
