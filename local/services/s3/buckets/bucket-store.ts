import type { Table } from "../../../core/state/table";
import { noSuchBucket } from "../errors";
import type { BucketRecord } from "../records";

/** The buckets, and what is configured for each. */
export class BucketStore {
  constructor(private readonly table: Table<BucketRecord>) {}

  /** By name, as ListBuckets gives them. */
  all(): BucketRecord[] {
    return this.table.all().sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  find(name: string): BucketRecord | undefined {
    return this.table.get(name);
  }

  /** @throws AwsError NoSuchBucket */
  get(name: string): BucketRecord {
    const bucket = this.table.get(name);
    if (!bucket) throw noSuchBucket(name);
    return bucket;
  }

  create(bucket: BucketRecord): Promise<void> {
    return this.table.put(bucket.name, bucket);
  }

  /**
   * Changes the configuration of a bucket.
   * @param change members that are new; undefined takes one away
   * @throws AwsError NoSuchBucket when the bucket has gone
   */
  async change({ name }: BucketRecord, change: Partial<BucketRecord>): Promise<void> {
    await this.table.put(name, { ...this.get(name), ...change });
  }

  async delete({ name }: BucketRecord): Promise<void> {
    await this.table.delete(name);
  }
}
