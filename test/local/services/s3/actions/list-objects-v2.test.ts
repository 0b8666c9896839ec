import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

beforeEach(async () => {
  for (const key of ["a/1", "a/2", "b", "c d"]) await s3.put(key, "xyz");
});

const keys = async (input: object): Promise<unknown[]> => {
  const { Contents } = await s3.call<{ Contents: { Key: string }[] }>("ListObjectsV2", input);
  return Contents.map(({ Key }) => Key);
};

test("prints an object as S3 does", async () => {
  const { Contents } = await s3.call("ListObjectsV2", { Prefix: "b" });
  expect(Contents).toEqual([
    {
      Key: "b",
      LastModified: new Date("2026-01-15T12:00:00Z"),
      ETag: '"d16fb36f0911f878998c136191af705e"',
      ChecksumAlgorithm: ["CRC64NVME"],
      ChecksumType: "FULL_OBJECT",
      Size: 3,
      StorageClass: "STANDARD",
    },
  ]);
});

test("names the owner when asked", async () => {
  const { Contents } = await s3.call("ListObjectsV2", { FetchOwner: true, Prefix: "b" });
  expect(Contents).toMatchObject([{ Owner: { ID: expect.any(String) } }]);
});

test("gives folders and what lies beside them", async () => {
  expect(await s3.call("ListObjectsV2", { Delimiter: "/" })).toMatchObject({
    CommonPrefixes: [{ Prefix: "a/" }],
    KeyCount: 3,
    IsTruncated: false,
  });
});

test("goes on with the token, also when objects came and went in between", async () => {
  const first = await s3.call("ListObjectsV2", { MaxKeys: 2 });
  expect(first).toMatchObject({ IsTruncated: true, KeyCount: 2, MaxKeys: 2 });
  await s3.call("DeleteObject", { Key: "a/2" });
  await s3.put("a/3");
  const ContinuationToken = first.NextContinuationToken;
  expect(await keys({ ContinuationToken })).toEqual(["a/3", "b", "c d"]);
  expect(await s3.call("ListObjectsV2", { ContinuationToken })).toMatchObject({ ContinuationToken });
});

test("starts behind a key, unless a token says where", async () => {
  expect(await keys({ StartAfter: "a/2" })).toEqual(["b", "c d"]);
  const { NextContinuationToken } = await s3.call("ListObjectsV2", { MaxKeys: 3 });
  const both = { StartAfter: "", ContinuationToken: NextContinuationToken };
  expect(await keys(both)).toEqual(["c d"]);
});

test("encodes keys when asked", async () => {
  const page = await s3.call("ListObjectsV2", { EncodingType: "url", Prefix: "c ", StartAfter: "c " });
  expect(page).toMatchObject({ Prefix: "c+", StartAfter: "c+", Contents: [{ Key: "c+d" }] });
});

test("refuses an empty token", async () => {
  expect((await s3.failure("ListObjectsV2", { ContinuationToken: "" })).message).toBe(
    "The continuation token provided is incorrect",
  );
});

test("shows a thousand objects a page and every object in the end", async () => {
  await Promise.all(Array.from({ length: 1100 }, (_, i) => s3.put(`many/${i}`)));
  const found = new Set<unknown>();
  let ContinuationToken: unknown;
  do {
    const page = await s3.call<Record<string, unknown>>("ListObjectsV2", {
      Prefix: "many/",
      ContinuationToken,
    });
    for (const { Key } of page.Contents as { Key: string }[]) found.add(Key);
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
  expect(found.size).toBe(1100);
});

test("needs s3:ListBucket on the bucket", async () => {
  expect(await s3.needs("ListObjectsV2")).toEqual(["s3:ListBucket on arn:aws:s3:::logs"]);
});
