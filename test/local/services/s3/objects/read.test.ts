import { ObjectIndex } from "../../../../../local/services/s3/objects/object-index";
import { openRead, readMembers } from "../../../../../local/services/s3/objects/read";
import type { ObjectRecord } from "../../../../../local/services/s3/records";
import type { S3Store } from "../../../../../local/services/s3/store";
import { rootCall } from "../../../../support/fake-cloud";
import { bucketRecord, objectRecord } from "../../../../support/s3-records";

function read(object: ObjectRecord, more: object = {}) {
  const index = new ObjectIndex();
  index.put(object);
  const store = {
    buckets: { get: () => bucketRecord() },
    objects: { index: () => index },
    cloud: { clock: { now: () => 0 } },
  } as unknown as S3Store;
  const input = { Bucket: "logs", Key: "k", ...more };
  return readMembers(openRead(store, input, rootCall(), "GET"), input);
}

test("answers 200 with the whole, and 206 with a range although it is the whole", () => {
  expect(read(objectRecord())).not.toHaveProperty("$metadata");
  expect(read(objectRecord(), { Range: "bytes=0-100" })).toMatchObject({
    ContentLength: 10,
    ContentRange: "bytes 0-9/10",
    $metadata: { httpStatusCode: 206 },
  });
});

test("gives a part with the number of parts, and a composite's own checksum of it", () => {
  const object = objectRecord({
    parts: [
      { number: 1, size: 6, checksum: "one" },
      { number: 2, size: 4, checksum: "two" },
    ],
    checksum: { algorithm: "SHA1", value: "all-2", type: "COMPOSITE" },
  });
  expect(read(object, { PartNumber: 2, ChecksumMode: "ENABLED" })).toMatchObject({
    ContentRange: "bytes 6-9/10",
    PartsCount: 2,
    ChecksumSHA1: "two",
  });
  expect(read(object, { ChecksumMode: "ENABLED" })).toMatchObject({ ChecksumSHA1: "all-2" });
  expect(read(object)).not.toHaveProperty("PartsCount");
});
