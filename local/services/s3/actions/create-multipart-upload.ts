import type {
  CreateMultipartUploadCommandInput,
  CreateMultipartUploadCommandOutput,
} from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { randomText } from "../../../core/ids";
import { toWrite } from "../access/object-permissions";
import { bucketOf } from "../access/permissions";
import { attributesOf } from "../objects/attributes";
import { encryptionMembers } from "../objects/encryption";
import { requireKey } from "../objects/find";
import type { S3Store } from "../store";
import { checksumMode } from "../uploads/checksum-mode";
import { initiatorOf } from "../uploads/initiator";

/** Characters of an upload id; it is 128 of them long. */
const ID_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html */
export const createMultipartUpload = (
  store: S3Store,
): Action<CreateMultipartUploadCommandInput, Omit<CreateMultipartUploadCommandOutput, "$metadata">> => ({
  name: "CreateMultipartUpload",
  permissions: (input, call) => toWrite(store, input, call),
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    const key = requireKey(input.Key);
    const attributes = attributesOf(input, bucket, call);
    const mode = checksumMode(input);
    const uploadId = randomText(128, ID_ALPHABET);
    const current = store.objects.index(bucket.name).current(key);
    await store.uploads.begin({
      ...attributes,
      ...mode,
      bucket: bucket.name,
      bucketId: bucket.id,
      key,
      uploadId,
      order: store.nextOrder(),
      overwrites: current !== undefined && !current.deleteMarker,
      initiated: store.now(),
      initiator: initiatorOf(call.identity),
    });
    return {
      Bucket: bucket.name,
      Key: key,
      UploadId: uploadId,
      ...(mode.checksumAlgorithm && {
        ChecksumAlgorithm: mode.checksumAlgorithm,
        ChecksumType: mode.checksumType,
      }),
      ...encryptionMembers(attributes.encryption, bucket.region),
    };
  },
});
