import {
  AbortMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteBucketPolicyCommand,
  DeleteObjectsCommand,
  ListMultipartUploadsCommand,
  ListObjectVersionsCommand,
  type S3Client,
} from "@aws-sdk/client-s3";

/**
 * Removes a bucket with all that is in it: every version, every deletion marker, every upload that was begun. Its policy goes
 * first, because that is what keeps a stack from being deleted when somebody has written one that denies.
 * @throws Error with S3's words for what could not be deleted
 */
export async function removeBucket(client: S3Client, Bucket: string, signal: AbortSignal): Promise<void> {
  await client.send(new DeleteBucketPolicyCommand({ Bucket }));
  await emptyBucket(client, Bucket, signal);
  await client.send(new DeleteBucketCommand({ Bucket }));
}

/** Deletes what is in a bucket, a thousand versions at once, which is the most that S3 takes. */
export async function emptyBucket(client: S3Client, Bucket: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    // Always the first page: what it lists is gone when it is asked for again.
    const { Versions = [], DeleteMarkers = [] } = await client.send(
      new ListObjectVersionsCommand({ Bucket }),
    );
    const Objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
    if (Objects.length === 0) break;
    const { Errors = [] } = await client.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
    );
    const [first] = Errors;
    if (first) throw new Error(`${first.Key} cannot be deleted: ${first.Message ?? first.Code}`);
  }
  const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket }));
  for (const { Key, UploadId } of Uploads)
    await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
}
