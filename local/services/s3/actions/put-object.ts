import type { PutObjectCommandInput, PutObjectCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { toWrite } from "../access/object-permissions";
import { bucketOf } from "../access/permissions";
import { checkWrite, requireWriteConditions } from "../conditions/write-conditions";
import { notImplemented } from "../errors";
import { attributesOf } from "../objects/attributes";
import { commitNew, etagOf, writtenVersion } from "../objects/commit";
import { encryptionMembers } from "../objects/encryption";
import { requireKey } from "../objects/find";
import type { S3Store } from "../store";
import { announce } from "../wire/announce";
import { checksumMembers } from "../wire/checksums";
import { receive } from "../wire/receive";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html */
export const putObject = (
  store: S3Store,
): Action<PutObjectCommandInput, Omit<PutObjectCommandOutput, "$metadata">> => ({
  name: "PutObject",
  permissions: (input, call) => toWrite(store, input, call),
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    const key = requireKey(input.Key);
    if (input.WriteOffsetBytes !== undefined) throw notImplemented("x-amz-write-offset-bytes");
    requireWriteConditions(input);
    const attributes = attributesOf(input, bucket, call);
    const announced = announce(input, call);
    // Checked before the body is read too, so that a client does not send gigabytes in vain.
    checkWrite(input, key, store.objects.index(bucket.name).current(key));
    const { segments, size, md5, checksum } = await receive(store.bodies, input.Body, announced, call);
    const etag = etagOf(md5, attributes.encryption);
    const object = await commitNew(
      store,
      bucket,
      { ...attributes, key, segments, size, etag, checksum },
      (current) => checkWrite(input, key, current),
    );
    return {
      ETag: `"${etag}"`,
      ...checksumMembers(checksum),
      ChecksumType: checksum.type,
      ...encryptionMembers(object.encryption, bucket.region),
      ...writtenVersion(object),
    };
  },
});
