import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { startS3, type UnitS3 } from "../../../support/s3";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "loglab-s3-"));
});
afterEach(() => rm(directory, { recursive: true }));

/** Runs with S3 over the directory; what it left is there for the next. */
async function over<T>(use: (s3: UnitS3) => Promise<T>, bucket = false): Promise<T> {
  await using s3 = await startS3({ directory, bucket });
  return await use(s3);
}

const files = (): Promise<string[]> => readdir(join(directory, "bodies"));

/** Parts of an upload, each but the last of 5 MiB. */
async function upload(s3: UnitS3, key: string): Promise<{ UploadId: unknown; Parts: object[] }> {
  const { UploadId } = await s3.call("CreateMultipartUpload", { Key: key });
  const bodies = [Buffer.alloc(5 * 1024 ** 2, "a"), Buffer.from("tail")];
  const Parts: object[] = [];
  for (const [i, Body] of bodies.entries()) {
    const { ETag } = await s3.call("UploadPart", { Key: key, UploadId, PartNumber: i + 1, Body });
    Parts.push({ PartNumber: i + 1, ETag });
  }
  return { UploadId, Parts };
}

test("finds buckets, objects and versions again after a restart", async () => {
  await over(async (s3) => {
    await s3.put("a", "one", { Metadata: { seat: "s01" }, Tagging: "k=v" });
    await s3.call("PutBucketVersioning", { VersioningConfiguration: { Status: "Enabled" } });
    await s3.put("a", "two");
    await s3.call("DeleteObject", { Key: "b" });
  }, true);
  await over(async (s3) => {
    expect(await s3.text("a")).toBe("two");
    expect(await s3.text("a", { VersionId: "null" })).toBe("one");
    expect(await s3.call("HeadObject", { Key: "a", VersionId: "null" })).toMatchObject({
      Metadata: { seat: "s01" },
      TagCount: 1,
    });
    const { Versions, DeleteMarkers } = await s3.call<Record<string, object[]>>("ListObjectVersions");
    expect([Versions?.length, DeleteMarkers?.length]).toEqual([2, 1]);
    await s3.put("a", "three");
    expect(await s3.text("a")).toBe("three");
  });
});

test("goes on with an upload after a restart", async () => {
  const begun = await over((s3) => upload(s3, "big"), true);
  await over(async (s3) => {
    const { UploadId, Parts } = begun;
    await s3.call("CompleteMultipartUpload", { Key: "big", UploadId, MultipartUpload: { Parts } });
    expect(await s3.call("HeadObject", { Key: "big" })).toMatchObject({ ContentLength: 5 * 1024 ** 2 + 4 });
  });
});

test("removes the files of a write that was cut off", async () => {
  await over((s3) => s3.put("a", "kept"), true);
  const [kept] = await files();
  await writeFile(join(directory, "bodies", "cut-off"), "half");
  await over((s3) => s3.text("a"));
  expect(await files()).toEqual([kept]);
});

test("takes an upload for done whose object stands, when it was killed before it forgot the upload", async () => {
  await over(async (s3) => {
    const { UploadId, Parts } = await upload(s3, "big");
    const table = s3.cloud.state.table<object>("uploads");
    const record = table.get(String(UploadId)) ?? {};
    await s3.call("CompleteMultipartUpload", { Key: "big", UploadId, MultipartUpload: { Parts } });
    await table.put(String(UploadId), record);
  }, true);
  await over(async (s3) => {
    expect(await s3.call("ListMultipartUploads")).toMatchObject({ Uploads: [] });
    expect((await s3.text("big")).endsWith("atail")).toBe(true);
    await s3.call("DeleteObject", { Key: "big" });
  });
  expect(await files()).toEqual([]);
});

test("keeps no file of what was replaced, deleted or aborted", async () => {
  await over(async (s3) => {
    await s3.put("a", "one");
    await s3.put("a", "two");
    await s3.put("b", "gone");
    await s3.call("DeleteObject", { Key: "b" });
    const { UploadId } = await upload(s3, "big");
    await s3.call("AbortMultipartUpload", { Key: "big", UploadId });
    expect(await files()).toHaveLength(1);
    await s3.call("DeleteObject", { Key: "a" });
    const open = await upload(s3, "big");
    expect(open.Parts).toHaveLength(2);
    await s3.call("DeleteBucket");
  }, true);
  expect(await files()).toEqual([]);
});

test("shows a new object only when all its bytes are there", async () => {
  await over(async (s3) => {
    const body = new Readable({ read() {} });
    const put = s3.call("PutObject", { Key: "slow", Body: body });
    body.push("first half, ");
    await s3.put("other", "x");
    expect(await s3.failure("GetObject", { Key: "slow" })).toMatchObject({ code: "NoSuchKey" });
    body.push("second half");
    body.push(null);
    await put;
    expect(await s3.text("slow")).toBe("first half, second half");
  }, true);
});

test("lets one of many writers win who all want to be first", async () => {
  await over(async (s3) => {
    const writers = Array.from({ length: 20 }, (_, i) => s3.put("lock", String(i), { IfNoneMatch: "*" }));
    const outcomes = await Promise.allSettled(writers);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await files()).toHaveLength(1);
  }, true);
});

test("lets no object into a bucket that was deleted while its bytes came", async () => {
  await over(async (s3) => {
    const body = new Readable({ read() {} });
    const put = s3.failure("PutObject", { Key: "late", Body: body });
    await s3.call("DeleteBucket");
    await s3.call("CreateBucket");
    body.push(null);
    expect(await put).toMatchObject({ code: "NoSuchBucket" });
    expect(await s3.call("ListObjectsV2")).toMatchObject({ KeyCount: 0 });
  }, true);
});

test("tells of what comes and goes", async () => {
  await over(async (s3) => {
    const seen: object[] = [];
    s3.cloud.events.subscribe(({ at: _at, ...event }) => seen.push(event));
    await s3.put("a", "abc");
    await s3.call("DeleteObject", { Key: "a" });
    expect(seen).toEqual([
      { name: "objectCreated", bucket: "logs", key: "a", size: 3, versionId: "null" },
      { name: "objectDeleted", bucket: "logs", key: "a", versionId: "null", deleteMarker: undefined },
    ]);
  }, true);
});
