import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

beforeEach(async () => {
  for (const key of ["a/1", "a/2", "b", "c d"]) await s3.put(key);
});

test("goes on behind a marker, and gives the next one where there is a delimiter", async () => {
  const folders = await s3.call("ListObjects", { Delimiter: "/", MaxKeys: 1 });
  expect(folders).toMatchObject({ IsTruncated: true, NextMarker: "a/", Marker: "" });
  expect(await s3.call("ListObjects", { Delimiter: "/", MaxKeys: 1, Marker: "a/" })).toMatchObject({
    Contents: [{ Key: "b" }],
    Marker: "a/",
    NextMarker: "b",
  });
  expect(await s3.call("ListObjects", { MaxKeys: 1 })).toMatchObject({
    IsTruncated: true,
    NextMarker: undefined,
  });
});

test("names the owner of every object", async () => {
  const { Contents } = await s3.call("ListObjects", { Prefix: "b" });
  expect(Contents).toMatchObject([{ Owner: { ID: expect.any(String) } }]);
});

test("encodes keys when asked", async () => {
  expect(await s3.call("ListObjects", { EncodingType: "url", Marker: "b" })).toMatchObject({
    Contents: [{ Key: "c+d" }],
    EncodingType: "url",
  });
});

test("needs s3:ListBucket on the bucket", async () => {
  expect(await s3.needs("ListObjects")).toEqual(["s3:ListBucket on arn:aws:s3:::logs"]);
});
