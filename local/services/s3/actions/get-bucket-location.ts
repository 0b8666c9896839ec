import type {
  BucketLocationConstraint,
  GetBucketLocationCommandInput,
  GetBucketLocationCommandOutput,
} from "@aws-sdk/client-s3";
import type { Action, Call } from "../../../core/action";
import { HOME_REGION } from "../../../core/regions";
import { bucketOf, onBucket } from "../access/permissions";
import type { S3Store } from "../store";

/** Asked before anybody knows the Region, so it is answered in every one. */
const anywhere = (call: Call): Call => ({ ...call, headers: undefined });

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html */
export const getBucketLocation = (
  store: S3Store,
): Action<GetBucketLocationCommandInput, Omit<GetBucketLocationCommandOutput, "$metadata">> => ({
  name: "GetBucketLocation",
  permissions: (input, call) => [onBucket(store, input, anywhere(call), "s3:GetBucketLocation")],
  async handle(input, call) {
    const { region, location = region } = bucketOf(store, input, anywhere(call));
    // us-east-1 is told by saying nothing.
    if (region === HOME_REGION) return {};
    return { LocationConstraint: location as BucketLocationConstraint };
  },
});
