import type { ListBucketsCommandInput, ListBucketsCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { ZONE_LETTERS } from "../../../core/regions";
import { OWNER } from "../access/acl";
import { bucketArn } from "../access/permissions";
import { invalidArgument } from "../errors";
import { pageToken, readToken } from "../listing/parameters";
import type { S3Store } from "../store";

/** Most buckets of a page, and how many an unpaged request gets. */
const MOST_BUCKETS = 10_000;

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html */
export const listBuckets = (
  store: S3Store,
): Action<ListBucketsCommandInput, Omit<ListBucketsCommandOutput, "$metadata">> => ({
  name: "ListBuckets",
  permissions: () => [{ action: "s3:ListAllMyBuckets", resource: "*" }],
  async handle({ Prefix = "", BucketRegion, MaxBuckets = MOST_BUCKETS, ContinuationToken }) {
    if (BucketRegion !== undefined && !(BucketRegion in ZONE_LETTERS)) {
      throw invalidArgument(`Argument value ${BucketRegion} is not a valid AWS Region`, "bucket-region");
    }
    if (!Number.isInteger(MaxBuckets) || MaxBuckets < 1 || MaxBuckets > MOST_BUCKETS) {
      throw invalidArgument(
        `Argument max-buckets must be an integer between 1 and ${MOST_BUCKETS}`,
        "max-buckets",
        MaxBuckets,
      );
    }
    const after = ContinuationToken ? readToken(ContinuationToken, "continuation-token") : "";
    const matching = store.buckets
      .all()
      .filter(({ name }) => name.startsWith(Prefix) && name > after)
      .filter(({ region }) => BucketRegion === undefined || region === BucketRegion);
    const page = matching.slice(0, MaxBuckets);
    const last = page.at(-1);
    return {
      Buckets: page.map(({ name, created, region }) => ({
        Name: name,
        CreationDate: new Date(created),
        BucketRegion: region,
        BucketArn: bucketArn(name),
      })),
      Owner: OWNER,
      ...(Prefix && { Prefix }),
      ...(last && matching.length > page.length && { ContinuationToken: pageToken(last.name) }),
    };
  },
});
