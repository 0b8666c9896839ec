import { ListBucketsCommand, ListObjectsV2Command } from "@aws-sdk/client-s3";
import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import type { Solution } from "./solution";

/** Asks who it is, and tries a bucket that is not the seat's. */
export const ownSeat: Solution = async ({ lab: { clients, seat } }) => {
  const { Arn = "" } = await clients.sts.send(new GetCallerIdentityCommand({}));
  const { Buckets = [] } = await clients.s3.send(new ListBucketsCommand({}));
  const other = Buckets.find(({ Name }) => Name !== seat.bucket)?.Name;
  const denied = await clients.s3
    .send(new ListObjectsV2Command({ Bucket: other }))
    .then(() => "none")
    .catch(({ name }: Error) => name);
  return { arn: Arn, denied };
};
