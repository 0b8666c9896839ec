import type { PutObjectTaggingCommandInput, PutObjectTaggingCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { onVersion, requestedTags } from "../access/object-permissions";
import { bucketOf } from "../access/permissions";
import { objectTags } from "../configuration/tags";
import { malformedXml } from "../errors";
import { readVersion } from "../objects/commit";
import { findSubject } from "../objects/find";
import type { S3Store } from "../store";
import { requireDigest } from "../wire/required-digest";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectTagging.html */
export const putObjectTagging = (
  store: S3Store,
): Action<PutObjectTaggingCommandInput, Omit<PutObjectTaggingCommandOutput, "$metadata">> => ({
  name: "PutObjectTagging",
  permissions(input, call) {
    const names = ["s3:PutObjectTagging", "s3:PutObjectVersionTagging"] as const;
    return [onVersion(store, input, call, names, requestedTags(input.Tagging?.TagSet))];
  },
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    requireDigest(call);
    if (!input.Tagging) throw malformedXml();
    const object = findSubject(store, input, "PUT");
    const tags = objectTags(input.Tagging.TagSet);
    await store.objects.change({ ...object, tags });
    return readVersion(bucket, object);
  },
});
