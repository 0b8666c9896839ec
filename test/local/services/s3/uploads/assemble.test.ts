import { createHash } from "node:crypto";
import type { CompletedPart } from "@aws-sdk/client-s3";
import type { PartRecord, UploadRecord } from "../../../../../local/services/s3/records";
import { assemble } from "../../../../../local/services/s3/uploads/assemble";
import { checksumOf } from "../../../../../local/services/s3/wire/checksums";
import { uploadRecord } from "../../../../support/s3-records";

const MiB = 1024 ** 2;
const contents = [Buffer.alloc(5 * MiB, "a"), Buffer.alloc(5 * MiB, "b"), Buffer.from("tail")];
const md5 = (bytes: Buffer): string => createHash("md5").update(bytes).digest("hex");

async function partsOf(algorithm: UploadRecord["checksumAlgorithm"]): Promise<PartRecord[]> {
  const of = algorithm ?? "CRC64NVME";
  return Promise.all(
    contents.map(async (bytes, i) => ({
      uploadId: "u",
      number: i + 1,
      size: bytes.length,
      etag: md5(bytes),
      modified: 0,
      checksum: { algorithm: of, value: await checksumOf(of, [bytes]), type: "FULL_OBJECT" as const },
    })),
  );
}

const named = (parts: PartRecord[]): CompletedPart[] =>
  parts.map(({ number, etag }) => ({ PartNumber: number, ETag: `"${etag}"` }));

test("makes the entity tag of the parts' tags and their number", async () => {
  const parts = await partsOf(undefined);
  const { etag, size } = await assemble(uploadRecord(), named(parts), parts);
  const tags = Buffer.concat(parts.map((part) => Buffer.from(part.etag, "hex")));
  expect(etag).toBe(`${md5(tags)}-3`);
  expect(size).toBe(10 * MiB + 4);
});

test.each(["CRC32", "CRC32C", undefined] as const)(
  "makes the checksum of the whole for %s",
  async (algorithm) => {
    const parts = await partsOf(algorithm);
    const upload = uploadRecord({ checksumAlgorithm: algorithm, checksumType: algorithm && "FULL_OBJECT" });
    const { checksum } = await assemble(upload, named(parts), parts);
    expect(checksum).toEqual({
      algorithm: algorithm ?? "CRC64NVME",
      value: await checksumOf(algorithm ?? "CRC64NVME", contents),
      type: "FULL_OBJECT",
    });
  },
);

test("makes a composite checksum of the parts' checksums, which the parts keep", async () => {
  const parts = await partsOf("SHA1");
  const upload = uploadRecord({ checksumAlgorithm: "SHA1", checksumType: "COMPOSITE" });
  const wanted = named(parts).map((part, i) => ({ ...part, ChecksumSHA1: parts[i]?.checksum?.value }));
  const { checksum, objectParts } = await assemble(upload, wanted, parts);
  const sums = parts.map((part) => Buffer.from(part.checksum?.value ?? "", "base64"));
  expect(checksum.value).toBe(`${await checksumOf("SHA1", sums)}-3`);
  expect(objectParts[2]).toEqual({ number: 3, size: 4, checksum: parts[2]?.checksum?.value });
});

test("takes the parts that are named and leaves others out", async () => {
  const parts = await partsOf(undefined);
  const { parts: used } = await assemble(uploadRecord(), named(parts).slice(1), parts);
  expect(used.map(({ number }) => number)).toEqual([2, 3]);
});

test.each<[string, (parts: CompletedPart[]) => CompletedPart[], object]>([
  ["no part", () => [], { code: "InvalidRequest", message: "You must specify at least one part" }],
  ["parts out of order", (all) => all.toReversed(), { code: "InvalidPartOrder" }],
  ["a part twice", (all) => [...all.slice(0, 1), ...all], { code: "InvalidPartOrder" }],
  [
    "a part that is not there",
    (all) => [...all.slice(0, 1), { PartNumber: 9, ETag: "x" }],
    { code: "InvalidPart" },
  ],
  [
    "another entity tag",
    (all) => [{ ...all[0], ETag: '"d41d8cd98f00b204e9800998ecf8427e"' }],
    {
      code: "InvalidPart",
      members: { UploadId: "u", PartNumber: 1, ETag: "d41d8cd98f00b204e9800998ecf8427e" },
    },
  ],
  [
    "a checksum that nobody asked for",
    (all) => [{ ...all[0], ChecksumCRC32: "AAAAAA==" }],
    { code: "InvalidPart" },
  ],
])("refuses %s", async (_, change, error) => {
  const parts = await partsOf(undefined);
  await expect(assemble(uploadRecord(), change(named(parts)), parts)).rejects.toMatchObject(error);
});

test("refuses a small part before the last", async () => {
  const parts = (await partsOf(undefined)).map((part) => ({ ...part, size: 4 }));
  await expect(assemble(uploadRecord(), named(parts), parts)).rejects.toMatchObject({
    code: "EntityTooSmall",
    members: { PartNumber: 1, ProposedSize: 4, MinSizeAllowed: 5 * MiB, ETag: parts[0]?.etag },
  });
});

test("demands the checksum of each part of a composite, and tells which is missing or another's", async () => {
  const parts = await partsOf("SHA1");
  const upload = uploadRecord({ checksumAlgorithm: "SHA1", checksumType: "COMPOSITE" });
  await expect(assemble(upload, named(parts), parts)).rejects.toMatchObject({
    message:
      "The upload was created using a sha1 checksum. The complete request must include the checksum for each part. It was missing for part 1 in the request.",
  });
  const others = named(parts).map((part) => ({ ...part, ChecksumSHA256: "x" }));
  await expect(assemble(upload, others, parts)).rejects.toMatchObject({
    code: "BadDigest",
    message: "The sha256 you specified for part 1 did not match what we received.",
  });
});
