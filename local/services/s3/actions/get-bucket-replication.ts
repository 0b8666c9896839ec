import type { GetBucketReplicationCommandInput, GetBucketReplicationCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import { noConfiguration } from "../errors";
import type { S3Store } from "../store";

/**
 * No bucket has one.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketReplication.html
 */
export const getBucketReplication = (
  store: S3Store,
): Action<GetBucketReplicationCommandInput, Omit<GetBucketReplicationCommandOutput, "$metadata">> => ({
  name: "GetBucketReplication",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetReplicationConfiguration")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    throw noConfiguration(
      "ReplicationConfigurationNotFoundError",
      "The replication configuration was not found",
      bucket.name,
    );
  },
});
