import { AwsError } from "../../../../../local/core/errors";
import { startS3, type UnitS3 } from "../../../../support/s3";

let s3: UnitS3;
beforeEach(async () => {
  s3 = await startS3();
});
afterEach(() => s3[Symbol.asyncDispose]());

const several = (...Objects: object[]) => s3.call("DeleteObjects", { Delete: { Objects } });

test("deletes many and tells of each, also of what was not there", async () => {
  await s3.put("a");
  expect(await several({ Key: "a" }, { Key: "none" })).toEqual({ Deleted: [{ Key: "a" }, { Key: "none" }] });
  expect(await s3.call("ListObjectsV2")).toMatchObject({ KeyCount: 0 });
});

test("tells of errors alone when it is to be quiet", async () => {
  await s3.put("a");
  const quiet = { Objects: [{ Key: "a" }, { Key: "b", VersionId: "nonsense" }], Quiet: true };
  expect(await s3.call("DeleteObjects", { Delete: quiet })).toEqual({
    Errors: [
      {
        Key: "b",
        VersionId: "nonsense",
        Code: "NoSuchVersion",
        Message: "The specified version does not exist.",
      },
    ],
  });
});

test("names delete markers that were made and that were deleted", async () => {
  await s3.call("PutBucketVersioning", { VersioningConfiguration: { Status: "Enabled" } });
  const { VersionId } = await s3.put("a");
  const [made] = (await several({ Key: "a" })).Deleted as { DeleteMarkerVersionId: string }[];
  const marker = made?.DeleteMarkerVersionId;
  expect(made).toEqual({ Key: "a", DeleteMarker: true, DeleteMarkerVersionId: expect.any(String) });
  expect(await several({ Key: "a", VersionId: marker }, { Key: "a", VersionId })).toEqual({
    Deleted: [
      { Key: "a", VersionId: marker, DeleteMarker: true, DeleteMarkerVersionId: marker },
      { Key: "a", VersionId },
    ],
  });
});

test("deletes what is allowed and tells which keys are denied", async () => {
  await s3.put("mine");
  const permit = s3.cloud.answers.get("s3.DeleteObject");
  s3.cloud.answers.set("s3.DeleteObject", (input: { Key: string }, identity) => {
    if (input.Key === "theirs") throw new AwsError("AccessDenied", "denied", 403);
    return permit?.(input as never, identity) ?? {};
  });
  expect(await several({ Key: "mine" }, { Key: "theirs" })).toEqual({
    Deleted: [{ Key: "mine" }],
    Errors: [{ Key: "theirs", VersionId: undefined, Code: "AccessDenied", Message: "denied" }],
  });
});

test.each([
  ["no key", []],
  ["1001 keys", Array.from({ length: 1001 }, (_, i) => ({ Key: String(i) }))],
  ["an entry without key", [{ VersionId: "null" }]],
])("refuses %s as malformed", async (_, Objects) => {
  expect(await s3.failure("DeleteObjects", { Delete: { Objects } })).toMatchObject({ code: "MalformedXML" });
});

test("demands a digest of a client", async () => {
  const bare = await s3.failure("DeleteObjects", { Delete: { Objects: [{ Key: "a" }] } }, { headers: {} });
  expect(bare.message).toBe("Missing required header for this request: Content-MD5");
});

test("needs no permission but those of each deletion", async () => {
  expect(await s3.needs("DeleteObjects")).toEqual([]);
});
