import type { GetObjectTaggingCommandInput, GetObjectTaggingCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { toRead } from "../access/object-permissions";
import { bucketOf } from "../access/permissions";
import { readVersion } from "../objects/commit";
import { findSubject } from "../objects/find";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTagging.html */
export const getObjectTagging = (
  store: S3Store,
): Action<GetObjectTaggingCommandInput, Omit<GetObjectTaggingCommandOutput, "$metadata">> => ({
  name: "GetObjectTagging",
  permissions: (input, call) =>
    toRead(store, input, call, ["s3:GetObjectTagging", "s3:GetObjectVersionTagging"]),
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    const object = findSubject(store, input, "GET");
    return { TagSet: object.tags ?? [], ...readVersion(bucket, object) };
  },
});
