import type { PutBucketAclCommandInput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import { bearsAcl, bucketAcl } from "../access/acl";
import { bucketOf, onBucket } from "../access/permissions";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAcl.html */
export const putBucketAcl = (store: S3Store): Action<PutBucketAclCommandInput, object> => ({
  name: "PutBucketAcl",
  permissions: (input, call) => [onBucket(store, input, call, "s3:PutBucketAcl")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    const given = bearsAcl(input) || input.AccessControlPolicy !== undefined;
    if (!given) throw missingHeader();
    await store.buckets.change(bucket, { acl: bucketAcl(input, bucket) });
    return {};
  },
});

const missingHeader = (): AwsError =>
  new AwsError("MissingSecurityHeader", "Your request was missing a required header", 400, {
    MissingHeaderName: "x-amz-acl",
  });
