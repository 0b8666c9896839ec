import type { PutBucketVersioningCommandInput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { AwsError, notModelled } from "../../../core/errors";
import { bucketOf, onBucket } from "../access/permissions";
import { malformedXml } from "../errors";
import type { S3Store } from "../store";
import { requireDigest } from "../wire/required-digest";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html */
export const putBucketVersioning = (store: S3Store): Action<PutBucketVersioningCommandInput, object> => ({
  name: "PutBucketVersioning",
  permissions: (input, call) => [onBucket(store, input, call, "s3:PutBucketVersioning")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    requireDigest(call);
    if (!input.VersioningConfiguration) throw malformedXml();
    const { Status, MFADelete } = input.VersioningConfiguration;
    if (Status === undefined) throw unversioned();
    if (Status !== "Enabled" && Status !== "Suspended") throw malformedXml();
    if (MFADelete === "Enabled") throw notModelled("S3 MFA delete");
    await store.buckets.change(bucket, { versioning: Status });
    return {};
  },
});

const unversioned = (): AwsError =>
  new AwsError("IllegalVersioningConfigurationException", "The Versioning element must be specified");
