import type {
  GetBucketRequestPaymentCommandInput,
  GetBucketRequestPaymentCommandOutput,
} from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketRequestPayment.html */
export const getBucketRequestPayment = (
  store: S3Store,
): Action<GetBucketRequestPaymentCommandInput, Omit<GetBucketRequestPaymentCommandOutput, "$metadata">> => ({
  name: "GetBucketRequestPayment",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetBucketRequestPayment")],
  async handle(input, call) {
    bucketOf(store, input, call);
    return { Payer: "BucketOwner" };
  },
});
