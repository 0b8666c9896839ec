import type { ListObjectsV2CommandInput, ListObjectsV2CommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { toList } from "../access/list-permissions";
import { bucketOf } from "../access/permissions";
import { entryOf, listPage } from "../listing/list-objects";
import { keyEncoding, pageSize, pageToken, readToken } from "../listing/parameters";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
export const listObjectsV2 = (
  store: S3Store,
): Action<ListObjectsV2CommandInput, Omit<ListObjectsV2CommandOutput, "$metadata">> => ({
  name: "ListObjectsV2",
  permissions: (input, call) => [toList(store, input, call, "s3:ListBucket", input.MaxKeys)],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    const encode = keyEncoding(input.EncodingType);
    const most = pageSize(input.MaxKeys, "max-keys");
    const { Prefix: prefix = "", Delimiter: delimiter = "", ContinuationToken, StartAfter } = input;
    const after =
      ContinuationToken === undefined ? StartAfter : readToken(ContinuationToken, "continuation-token");
    const page = listPage(store.objects.index(bucket.name), { prefix, delimiter, after }, most);
    return {
      Name: bucket.name,
      Prefix: encode(prefix),
      Delimiter: delimiter ? encode(delimiter) : undefined,
      MaxKeys: most,
      EncodingType: input.EncodingType,
      KeyCount: page.contents.length + page.commonPrefixes.length,
      IsTruncated: page.next !== undefined,
      Contents: page.contents.map((object) => entryOf(object, encode, input.FetchOwner ?? false)),
      CommonPrefixes: page.commonPrefixes.map((common) => ({ Prefix: encode(common) })),
      ContinuationToken,
      NextContinuationToken: page.next === undefined ? undefined : pageToken(page.next),
      StartAfter: ContinuationToken === undefined && StartAfter ? encode(StartAfter) : undefined,
    };
  },
});
