import { Table } from "../../../../../local/core/state/table";
import { BucketStore } from "../../../../../local/services/s3/buckets/bucket-store";
import type { BucketRecord } from "../../../../../local/services/s3/records";
import { bucketRecord } from "../../../../support/s3-records";

const store = () => new BucketStore(new Table<BucketRecord>("buckets", async () => undefined));

test("lists buckets by name", async () => {
  const buckets = store();
  for (const name of ["b", "a", "c"]) await buckets.create(bucketRecord({ name }));
  expect(buckets.all().map(({ name }) => name)).toEqual(["a", "b", "c"]);
});

test("changes what stands now, whatever the caller saw before", async () => {
  const buckets = store();
  const seen = bucketRecord();
  await buckets.create(seen);
  await buckets.change(seen, { versioning: "Enabled" });
  await buckets.change(seen, { tags: [] });
  expect(buckets.get("logs")).toMatchObject({ versioning: "Enabled", tags: [] });
});

test("changes no bucket that has gone", async () => {
  await expect(store().change(bucketRecord(), {})).rejects.toMatchObject({ code: "NoSuchBucket" });
});
