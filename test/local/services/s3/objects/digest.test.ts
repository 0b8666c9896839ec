import type { BodyStore } from "../../../../../local/services/s3/bodies/body-store";
import { digestOf } from "../../../../../local/services/s3/objects/digest";
import { checksumOf } from "../../../../../local/services/s3/wire/checksums";
import { objectRecord } from "../../../../support/s3-records";

const content = Buffer.from("0123456789");
const MD5 = "781e5e245d69b566979b86e28d23f2c7";
let reads = 0;
const bodies = {
  async *read() {
    reads++;
    yield content;
  },
} as unknown as BodyStore;

beforeEach(() => {
  reads = 0;
});

const crc32 = async () => ({
  algorithm: "CRC32" as const,
  value: await checksumOf("CRC32", [content]),
  type: "FULL_OBJECT" as const,
});

test("reads no object whose sums are known", async () => {
  const checksum = await crc32();
  expect(await digestOf(bodies, objectRecord({ checksum }), "CRC32")).toEqual({ md5: MD5, checksum });
  expect(reads).toBe(0);
});

test("reads an object for another checksum, and one whose entity tag is no MD5", async () => {
  const checksum = await crc32();
  for (const object of [
    objectRecord({ checksum: { ...checksum, algorithm: "SHA1" } }),
    objectRecord({ checksum, etag: "x-2", parts: [{ number: 1, size: 10 }] }),
    objectRecord({ checksum, encryption: { algorithm: "aws:kms" }, etag: "f".repeat(32) }),
    objectRecord({}),
  ]) {
    expect(await digestOf(bodies, object, "CRC32")).toEqual({ md5: MD5, checksum });
  }
  expect(reads).toBe(4);
});
