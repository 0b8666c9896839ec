import type {
  CompleteMultipartUploadCommandInput,
  CompleteMultipartUploadCommandOutput,
} from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onObject } from "../access/permissions";
import { checkCompletion, requireWriteConditions } from "../conditions/write-conditions";
import { badDigest, invalidRequest } from "../errors";
import { commit, writtenVersion } from "../objects/commit";
import { encryptionMembers } from "../objects/encryption";
import type { BucketRecord, ObjectRecord, UploadRecord } from "../records";
import type { S3Store } from "../store";
import { type Assembled, assemble } from "../uploads/assemble";
import { CHECKSUM_ALGORITHMS, checksumMembers } from "../wire/checksums";

type Input = CompleteMultipartUploadCommandInput;
type Output = Omit<CompleteMultipartUploadCommandOutput, "$metadata">;

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html */
export const completeMultipartUpload = (store: S3Store): Action<Input, Output> => ({
  name: "CompleteMultipartUpload",
  permissions: (input, call) => [
    onObject(store, input, call, "s3:PutObject", {
      "s3:if-match": input.IfMatch,
      "s3:if-none-match": input.IfNoneMatch,
    }),
  ],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    const done = findCompleted(store, bucket, input);
    if (done) return answer(store, bucket, done);
    const upload = store.uploads.get(bucket.name, input.Key ?? "", input.UploadId ?? "");
    requireWriteConditions(input);
    checkCompletion(input, upload, store.objects.index(bucket.name).current(upload.key));
    const object = await store.uploads.claim(upload, () => complete(store, bucket, upload, input));
    return answer(store, bucket, object);
  },
});

/** A client that lost the answer asks again and gets it: the object remembers the upload that made it. */
function findCompleted(
  store: S3Store,
  { name }: BucketRecord,
  { Key = "", UploadId }: Input,
): ObjectRecord | undefined {
  if (UploadId === undefined || store.uploads.stands(UploadId)) return undefined;
  for (const version of store.objects.index(name).versions(Key)) {
    if (!version.deleteMarker && version.uploadId === UploadId) return version;
  }
  return undefined;
}

async function complete(
  store: S3Store,
  bucket: BucketRecord,
  upload: UploadRecord,
  input: Input,
): Promise<ObjectRecord> {
  checkMode(upload, input);
  const assembled = await assemble(
    upload,
    input.MultipartUpload?.Parts ?? [],
    store.uploads.partsOf(upload.uploadId),
  );
  checkWhole(upload, input, assembled);
  const { headers, metadata, encryption, storageClass, tags, key, uploadId, initiated } = upload;
  const { parts, objectParts, size, etag, checksum } = assembled;
  const segments = parts.flatMap(({ segment }) => segment ?? []);
  const attributes = { headers, metadata, encryption, storageClass, tags };
  const object = await commit(
    store,
    bucket,
    { ...attributes, key, size, etag, checksum, segments, parts: objectParts, uploadId },
    (current) => checkCompletion(input, upload, current),
    // S3 dates such an object from the beginning of its upload.
    initiated,
  );
  await store.uploads.end(uploadId, new Set(parts));
  return object;
}

function checkMode({ checksumType }: UploadRecord, { ChecksumType }: Input): void {
  if (ChecksumType === undefined || ChecksumType === checksumType) return;
  throw invalidRequest(
    `The upload was created using the ${checksumType ?? "null"} checksum mode. The complete request must use the same checksum mode.`,
  );
}

/** Compares size and checksum that the request gives of the whole. */
function checkWhole(upload: UploadRecord, input: Input, { size, checksum }: Assembled): void {
  if (input.MpuObjectSize !== undefined && input.MpuObjectSize !== size) {
    throw invalidRequest(
      `The provided 'x-amz-mp-object-size' header value ${input.MpuObjectSize} does not match what was computed: ${size}`,
    );
  }
  if (upload.checksumAlgorithm === undefined) return;
  for (const algorithm of CHECKSUM_ALGORITHMS) {
    const given = input[`Checksum${algorithm}`];
    if (given === undefined) continue;
    const equal = given === checksum.value || given === checksum.value.replace(/-\d+$/, "");
    // A checksum of the whole counts only together with its type.
    const typed = checksum.type === "COMPOSITE" || input.ChecksumType !== undefined;
    if (algorithm !== checksum.algorithm || !equal || !typed) {
      throw badDigest(
        `The ${checksum.algorithm.toLowerCase()} you specified did not match the calculated checksum.`,
      );
    }
  }
}

function answer(store: S3Store, bucket: BucketRecord, object: ObjectRecord): Output {
  const { key, etag, checksum, encryption } = object;
  return {
    Location: `${store.cloud.endpoint}/${bucket.name}/${encodeURIComponent(key)}`,
    Bucket: bucket.name,
    Key: key,
    ETag: `"${etag}"`,
    ...checksumMembers(checksum),
    ChecksumType: checksum?.type,
    ...writtenVersion(object),
    ...encryptionMembers(encryption, bucket.region),
  };
}
