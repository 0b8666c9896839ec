import type { CopyObjectCommandInput, CopyObjectCommandOutput } from "@aws-sdk/client-s3";
import type { Action, Call } from "../../../core/action";
import { toWrite } from "../access/object-permissions";
import { bucketOf } from "../access/permissions";
import { checkWrite, requireWriteConditions } from "../conditions/write-conditions";
import { invalidRequest } from "../errors";
import { attributesOf } from "../objects/attributes";
import { commitNew, etagOf, readVersion } from "../objects/commit";
import { type CopySource, findSource, parseCopySource, toReadSource } from "../objects/copy-source";
import { type Digest, digestOf } from "../objects/digest";
import { encryptionMembers } from "../objects/encryption";
import { requireKey } from "../objects/find";
import type { BucketRecord, ObjectAttributes, ObjectRecord, Segment } from "../records";
import type { S3Store } from "../store";
import { checksumMembers, DEFAULT_CHECKSUM } from "../wire/checksums";
import { requireAlgorithm } from "../wire/declared-checksum";

/** Largest source of one CopyObject: 5 GiB. */
const LARGEST_SOURCE = 5 * 1024 ** 3;

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html */
export const copyObject = (
  store: S3Store,
): Action<CopyObjectCommandInput, Omit<CopyObjectCommandOutput, "$metadata">> => ({
  name: "CopyObject",
  permissions(input, call) {
    const copiesTags = input.TaggingDirective !== "REPLACE";
    return [...toReadSource(store, input, call, copiesTags), ...toWrite(store, input, call)];
  },
  async handle(input, call) {
    requireWriteConditions(input);
    const key = requireKey(input.Key);
    const bucket = bucketOf(store, input, call);
    const source = findSource(store, input, call);
    const { object } = source;
    if (object.size > LARGEST_SOURCE) {
      throw invalidRequest(
        `The specified copy source is larger than the maximum allowable size for a copy source: ${LARGEST_SOURCE}`,
      );
    }
    refuseCopyOntoItself(input, bucket, source);
    const attributes = copiedAttributes(input, bucket, source, call);
    checkWrite(input, key, store.objects.index(bucket.name).current(key));
    const body = await copiedBody(store, input, object);
    const etag = etagOf(body.md5, attributes.encryption);
    const { segments, checksum } = body;
    const copy = { ...attributes, key, segments, size: object.size, etag, checksum };
    const written = await commitNew(store, bucket, copy, (current) => checkWrite(input, key, current));
    return {
      CopyObjectResult: {
        ETag: `"${etag}"`,
        LastModified: new Date(written.modified),
        ...checksumMembers(checksum),
        ChecksumType: checksum.type,
      },
      ...(object.versionId !== "null" && { CopySourceVersionId: object.versionId }),
      ...readVersion(bucket, written),
      ...encryptionMembers(written.encryption, bucket.region),
    };
  },
});

/** @throws AwsError InvalidRequest when a copy would leave everything as it is */
function refuseCopyOntoItself(
  input: CopyObjectCommandInput,
  bucket: BucketRecord,
  { object }: CopySource,
): void {
  const { VersionId } = parseCopySource(input.CopySource);
  const itself = object.bucket === bucket.name && object.key === input.Key && VersionId === undefined;
  const changes =
    input.StorageClass !== undefined ||
    input.ServerSideEncryption !== undefined ||
    input.MetadataDirective === "REPLACE" ||
    input.WebsiteRedirectLocation !== undefined ||
    bucket.encryption !== undefined ||
    object.encryption.algorithm !== "AES256";
  if (itself && !changes) {
    throw invalidRequest(
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    );
  }
}

/** Makes the source's bytes a second time; they stay meanwhile, even when the source is deleted. */
async function copiedBody(
  store: S3Store,
  { ChecksumAlgorithm }: CopyObjectCommandInput,
  object: ObjectRecord,
): Promise<Digest & { segments: Segment[] }> {
  const asked = ChecksumAlgorithm && requireAlgorithm(ChecksumAlgorithm);
  const release = store.bodies.pin(object.segments);
  try {
    const algorithm = asked ?? object.checksum?.algorithm ?? DEFAULT_CHECKSUM;
    const digest = await digestOf(store.bodies, object, algorithm);
    return { ...digest, segments: await store.bodies.duplicate(object.segments) };
  } finally {
    release();
  }
}

/** Headers and metadata are copied or replaced as a whole, tags likewise; storage class and encryption never come along. */
function copiedAttributes(
  input: CopyObjectCommandInput,
  bucket: BucketRecord,
  { object }: CopySource,
  call: Call,
): ObjectAttributes {
  const given = attributesOf(input, bucket, call);
  const tags = input.TaggingDirective === "REPLACE" ? given.tags : object.tags;
  if (input.MetadataDirective === "REPLACE") return { ...given, tags };
  const headers = { ...object.headers, redirect: input.WebsiteRedirectLocation };
  return { ...given, headers, metadata: object.metadata, tags };
}
