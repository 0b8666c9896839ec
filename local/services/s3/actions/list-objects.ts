import type { ListObjectsCommandInput, ListObjectsCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { toList } from "../access/list-permissions";
import { bucketOf } from "../access/permissions";
import { entryOf, listPage } from "../listing/list-objects";
import { keyEncoding, pageSize } from "../listing/parameters";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html */
export const listObjects = (
  store: S3Store,
): Action<ListObjectsCommandInput, Omit<ListObjectsCommandOutput, "$metadata">> => ({
  name: "ListObjects",
  permissions: (input, call) => [toList(store, input, call, "s3:ListBucket", input.MaxKeys)],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    const encode = keyEncoding(input.EncodingType);
    const most = pageSize(input.MaxKeys, "max-keys");
    const { Prefix: prefix = "", Delimiter: delimiter = "", Marker: marker = "" } = input;
    const what = { prefix, delimiter, after: marker || undefined };
    const page = listPage(store.objects.index(bucket.name), what, most);
    return {
      Name: bucket.name,
      Prefix: encode(prefix),
      Marker: encode(marker),
      Delimiter: delimiter ? encode(delimiter) : undefined,
      MaxKeys: most,
      EncodingType: input.EncodingType,
      IsTruncated: page.next !== undefined,
      Contents: page.contents.map((object) => entryOf(object, encode, true)),
      CommonPrefixes: page.commonPrefixes.map((common) => ({ Prefix: encode(common) })),
      // Without a delimiter the last key is the marker, and S3 does not repeat it.
      NextMarker: page.next === undefined || !delimiter ? undefined : encode(page.next),
    };
  },
});
