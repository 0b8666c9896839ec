import { type Bucket, GetBucketTaggingCommand, paginateListBuckets, S3Client } from "@aws-sdk/client-s3";
import { HOURS_A_MONTH, price } from "../../../lib/facts/prices";
import type { Account } from "../../stacks/account";
import { removeBucket } from "../empty-bucket";
import { type Found, type Kind, using } from "../kind";
import { listVersions } from "../list-versions";
import { judgeNamed } from "../named";
import { tagMap } from "../tags";

const GIGABYTE = 2 ** 30;

/** @returns a client that finds buckets on either target */
export const bucketClient = ({ client, target }: Account): S3Client =>
  new S3Client({ ...client, forcePathStyle: target.endpoint !== undefined });

/** A bucket with every version of every object in it; it costs by what is stored, versions that are hidden included. */
export const buckets: Kind = {
  name: "bucket",
  find: (scope) =>
    using(bucketClient(scope.account), async (client) => {
      const all: Bucket[] = [];
      for await (const { Buckets = [] } of paginateListBuckets({ client }, {})) all.push(...Buckets);
      const found = await judgeNamed(scope, all, {
        id: ({ Name = "" }) => Name,
        tags: ({ Name }) => tagsOf(client, Name),
        hourly: () => undefined,
      });
      return Promise.all(found.map((one) => weighed(client, one)));
    }),
  remove: ({ account, signal }, { id }) =>
    using(bucketClient(account), (client) => removeBucket(client, id, signal)),
};

async function tagsOf(client: S3Client, Bucket: string | undefined) {
  try {
    const { TagSet } = await client.send(new GetBucketTaggingCommand({ Bucket }));
    return tagMap(TagSet);
  } catch (error) {
    if (error instanceof Error && error.name === "NoSuchTagSet") return {};
    throw error;
  }
}

/** A bucket may keep its content to itself, by a policy of somebody's; then nobody knows what it costs. */
async function weighed(client: S3Client, found: Found): Promise<Found> {
  let bytes = 0;
  let versions = 0;
  try {
    for await (const { Versions = [] } of listVersions(client, found.id)) {
      versions += Versions.length;
      bytes += Versions.reduce((sum, { Size = 0 }) => sum + Size, 0);
    }
  } catch (error) {
    if (!(error instanceof Error && error.name === "AccessDenied")) throw error;
    return { ...found, detail: "its content may not be listed" };
  }
  const hourly = ((bytes / GIGABYTE) * price("s3.storage.gb-month")) / HOURS_A_MONTH;
  return { ...found, hourly, detail: `${versions} object versions, ${bytes} bytes` };
}
