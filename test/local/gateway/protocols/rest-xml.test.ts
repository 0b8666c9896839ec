import { Readable } from "node:stream";
import {
  DeleteObjectsCommand,
  GetBucketLocationCommand,
  GetBucketTaggingCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutBucketTaggingCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { AwsError } from "../../../../local/core/errors";
import { restXmlProtocol } from "../../../../local/gateway/protocols/rest-xml";
import { MalformedValue } from "../../../../local/gateway/wire/scalar";
import { startEdge, type TestEdge } from "../../../support/edge";

let edge: TestEdge;
let s3: S3Client;

beforeEach(async () => {
  edge = await startEdge();
  s3 = new S3Client({ ...edge.client, requestChecksumCalculation: "WHEN_REQUIRED" });
});
afterEach(() => edge[Symbol.asyncDispose]());

const at = { Bucket: "b", Key: "a key/\u00e9+&" };

test("an object travels with its headers and metadata", async () => {
  const inputs: Record<string, unknown>[] = [];
  edge.answers.set("s3.PutObject", async ({ Body, ...input }: { Body: Readable }) => {
    inputs.push({ ...input, Body: Buffer.concat(await Body.toArray()).toString() });
    return { ETag: '"1"' };
  });
  edge.answers.set("s3.GetObject", () => ({
    Body: Readable.from([Buffer.from("hel"), Buffer.from("lo")]),
    ContentLength: 5,
    LastModified: new Date(1_700_000_000_000),
    Metadata: { a: "1", b: "" },
  }));
  const Expires = new Date(1_800_000_000_000);
  const put = await s3.send(new PutObjectCommand({ ...at, Body: "hello", Metadata: { A: "x, y" }, Expires }));
  expect(put.ETag).toBe('"1"');
  expect(inputs).toMatchObject([
    { ...at, Body: "hello", Metadata: { a: "x, y" }, Expires, ContentLength: 5 },
  ]);
  const got = await s3.send(new GetObjectCommand(at));
  expect(await got.Body?.transformToString()).toBe("hello");
  expect(got).toMatchObject({
    ContentLength: 5,
    LastModified: new Date(1_700_000_000_000),
    Metadata: { a: "1", b: "" },
  });
});

test("a status may be the action's own, and HEAD has no body", async () => {
  edge.answers.set("s3.GetObject", () => ({
    $metadata: { httpStatusCode: 206 },
    ContentRange: "bytes 0-1/5",
    ContentLength: 2,
    Body: Readable.from([Buffer.from("he")]),
  }));
  edge.answers.set("s3.HeadObject", () => ({ ContentLength: 5_000_000_000, ETag: '"1"' }));
  expect((await s3.send(new GetObjectCommand(at))).$metadata.httpStatusCode).toBe(206);
  expect(await s3.send(new HeadObjectCommand(at))).toMatchObject({
    ContentLength: 5_000_000_000,
    ETag: '"1"',
  });
});

test("documents are read and written by their shapes", async () => {
  const inputs: unknown[] = [];
  const TagSet = [{ Key: "k<", Value: "v&" }];
  edge.answers.set("s3.PutBucketTagging", (input: { Tagging: unknown }) => {
    inputs.push(input.Tagging);
    return {};
  });
  edge.answers.set("s3.GetBucketTagging", () => ({ TagSet }));
  edge.answers.set("s3.DeleteObjects", (input: { Delete: unknown }) => {
    inputs.push(input.Delete);
    return { Deleted: [{ Key: "a" }], Errors: [{ Key: "b", Code: "AccessDenied" }] };
  });
  edge.answers.set("s3.ListObjectsV2", () => ({
    IsTruncated: false,
    KeyCount: 1,
    Contents: [{ Key: "a\r\n<", Size: 1, LastModified: new Date(0) }],
    CommonPrefixes: [{ Prefix: "p/" }],
  }));
  await s3.send(new PutBucketTaggingCommand({ Bucket: "b", Tagging: { TagSet } }));
  expect((await s3.send(new GetBucketTaggingCommand({ Bucket: "b" }))).TagSet).toEqual(TagSet);
  const Delete = { Objects: [{ Key: "a" }, { Key: "b" }], Quiet: true };
  expect(await s3.send(new DeleteObjectsCommand({ Bucket: "b", Delete }))).toMatchObject({
    Deleted: [{ Key: "a" }],
    Errors: [{ Key: "b", Code: "AccessDenied" }],
  });
  expect(inputs).toEqual([{ TagSet }, Delete]);
  expect(await s3.send(new ListObjectsV2Command({ Bucket: "b" }))).toMatchObject({
    Contents: [{ Key: "a\r\n<", Size: 1, LastModified: new Date(0) }],
    CommonPrefixes: [{ Prefix: "p/" }],
  });
});

test("GetBucketLocation's only member is its root", async () => {
  edge.answers.set("s3.GetBucketLocation", () => ({ LocationConstraint: "eu-west-1" }));
  expect((await s3.send(new GetBucketLocationCommand({ Bucket: "b" }))).LocationConstraint).toBe("eu-west-1");
  edge.answers.set("s3.GetBucketLocation", () => ({}));
  expect((await s3.send(new GetBucketLocationCommand({ Bucket: "b" }))).LocationConstraint).toBeUndefined();
});

test("an error names its resource, and comes without a body to HEAD", async () => {
  const refuse = (): never => {
    throw new AwsError("NoSuchKey", "The specified key does not exist.", 404, { Key: "a&b" });
  };
  edge.answers.set("s3.GetObject", refuse);
  edge.answers.set("s3.HeadObject", refuse);
  await expect(s3.send(new GetObjectCommand(at))).rejects.toMatchObject({
    name: "NoSuchKey",
    message: "The specified key does not exist.",
    Key: "a&b",
    $metadata: { httpStatusCode: 404, requestId: expect.stringMatching(/^[0-9A-F]{16}$/) },
  });
  await expect(s3.send(new HeadObjectCommand(at))).rejects.toMatchObject({ name: "NotFound" });
});

test("a value of the wrong type is an InvalidArgument that names its parameter", () => {
  expect(restXmlProtocol.malformed(new MalformedValue("x", "a number", "max-keys"))).toMatchObject({
    code: "InvalidArgument",
    message: "Provided max-keys not an integer or within integer range",
    members: { ArgumentName: "max-keys", ArgumentValue: "x" },
  });
});
