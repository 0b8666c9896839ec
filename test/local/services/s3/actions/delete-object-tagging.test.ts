import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

test("takes the tags away", async () => {
  await s3.put("k", "x", { Tagging: "a=b" });
  await s3.call("DeleteObjectTagging", { Key: "k" });
  expect(await s3.call("GetObjectTagging", { Key: "k" })).toEqual({ TagSet: [] });
  expect(await s3.text("k")).toBe("x");
});

test("needs s3:DeleteObjectTagging", async () => {
  expect(await s3.needs("DeleteObjectTagging", { Key: "k" })).toEqual([
    "s3:DeleteObjectTagging on arn:aws:s3:::logs/k",
  ]);
});
