import type { UploadPartCommandInput, UploadPartCommandOutput } from "@aws-sdk/client-s3";
import type { Action, Call } from "../../../core/action";
import { bucketOf, onObject } from "../access/permissions";
import { invalidRequest } from "../errors";
import { encryptionMembers, refuseCustomerKeys } from "../objects/encryption";
import type { UploadRecord } from "../records";
import type { S3Store } from "../store";
import { requirePartNumber } from "../uploads/part-number";
import { announce } from "../wire/announce";
import { checksumMembers, DEFAULT_CHECKSUM } from "../wire/checksums";
import { type Announced, receive } from "../wire/receive";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html */
export const uploadPart = (
  store: S3Store,
): Action<UploadPartCommandInput, Omit<UploadPartCommandOutput, "$metadata">> => ({
  name: "UploadPart",
  permissions: (input, call) => [onObject(store, input, call, "s3:PutObject")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    refuseCustomerKeys(input);
    const upload = store.uploads.get(bucket.name, input.Key ?? "", input.UploadId ?? "");
    const number = requirePartNumber(input.PartNumber);
    const announced = announce(input, call, upload.checksumAlgorithm ?? DEFAULT_CHECKSUM);
    requireSameAlgorithm(upload, announced, call);
    const received = await receive(store.bodies, input.Body, announced, call);
    const [segment] = received.segments;
    await store.uploads.putPart(upload, {
      uploadId: upload.uploadId,
      number,
      size: received.size,
      etag: received.md5,
      modified: store.now(),
      segment,
      checksum: received.wanted,
    });
    const told = announced.checksum ?? upload.checksumAlgorithm;
    return {
      ETag: `"${received.md5}"`,
      ...(told && checksumMembers(received.checksum)),
      ...encryptionMembers(upload.encryption, bucket.region),
    };
  },
});

/** @throws AwsError InvalidRequest when a part brings another checksum than its upload asks for */
function requireSameAlgorithm(
  { checksumAlgorithm: expected }: UploadRecord,
  { checksum }: Announced,
  call: Call,
): void {
  if (expected === undefined || checksum?.algorithm === expected) return;
  if (!checksum && !call.headers) return;
  throw invalidRequest(
    `Checksum Type mismatch occurred, expected checksum Type: ${expected.toLowerCase()}, actual checksum Type: ${checksum?.algorithm.toLowerCase() ?? "null"}`,
  );
}
