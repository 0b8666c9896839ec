import type { PutPublicAccessBlockCommandInput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import { malformedXml } from "../errors";
import type { S3Store } from "../store";
import { requireDigest } from "../wire/required-digest";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutPublicAccessBlock.html */
export const putPublicAccessBlock = (store: S3Store): Action<PutPublicAccessBlockCommandInput, object> => ({
  name: "PutPublicAccessBlock",
  permissions: (input, call) => [onBucket(store, input, call, "s3:PutBucketPublicAccessBlock")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    requireDigest(call);
    if (!input.PublicAccessBlockConfiguration) throw malformedXml();
    const { BlockPublicAcls, BlockPublicPolicy, IgnorePublicAcls, RestrictPublicBuckets } =
      input.PublicAccessBlockConfiguration;
    await store.buckets.change(bucket, {
      publicAccessBlock: {
        BlockPublicAcls: BlockPublicAcls ?? false,
        IgnorePublicAcls: IgnorePublicAcls ?? false,
        BlockPublicPolicy: BlockPublicPolicy ?? false,
        RestrictPublicBuckets: RestrictPublicBuckets ?? false,
      },
    });
    return {};
  },
});
