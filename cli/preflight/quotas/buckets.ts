import { paginateListBuckets } from "@aws-sdk/client-s3";
import type { QuotaSource } from "./quota-row";

/** Buckets of the account, in whichever Region. */
export const buckets: QuotaSource = {
  ids: ["s3.buckets"],
  async look({ clients: { s3: client }, signal }) {
    let used = 0;
    for await (const { Buckets = [] } of paginateListBuckets({ client }, {}, { abortSignal: signal }))
      used += Buckets.length;
    return { "s3.buckets": { used } };
  },
};
