import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectsCommand,
  GetBucketLocationCommand,
  GetBucketPolicyCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  NoSuchKey,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutBucketWebsiteCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { createS3 } from "../../../../local/services/s3";
import { fakeCloud } from "../../../support/fake-cloud";
import { s3Client, startTestS3, type TestS3 } from "../../../support/s3-edge";

const Bucket = "logs";
const KEY = "a b+c/é%20😀/<&>'\"~";

describe("through the SDK's client", () => {
  let s3: TestS3;
  const send: S3Client["send"] = ((command: never) => s3.client.send(command)) as never;

  beforeEach(async () => {
    s3 = await startTestS3();
    await send(new CreateBucketCommand({ Bucket }));
  });
  afterEach(() => s3[Symbol.asyncDispose]());

  const text = async (Key: string, more: object = {}) => {
    const { Body } = await send(new GetObjectCommand({ Bucket, Key, ...more }));
    return Body?.transformToString();
  };

  test("keeps an object under any key, with all its headers", async () => {
    await send(
      new PutObjectCommand({
        Bucket,
        Key: KEY,
        Body: "hello",
        ContentType: "text/plain",
        Expires: new Date("2030-01-01T00:00:00Z"),
        Metadata: { seat: "s01" },
        Tagging: "a=b",
      }),
    );
    expect(await text(KEY)).toBe("hello");
    expect(await send(new HeadObjectCommand({ Bucket, Key: KEY, ChecksumMode: "ENABLED" }))).toMatchObject({
      ContentLength: 5,
      ContentType: "text/plain",
      ExpiresString: "Tue, 01 Jan 2030 00:00:00 GMT",
      ChecksumCRC32: "NhCmhg==",
      Metadata: { seat: "s01" },
      ServerSideEncryption: "AES256",
    });
    const { Contents } = await send(new ListObjectsV2Command({ Bucket }));
    expect(Contents).toMatchObject([{ Key: KEY, Size: 5, ETag: '"5d41402abc4b2a76b9719d911017c592"' }]);
  });

  test("takes a stream in chunks with a checksum behind them, and streams it out again", async () => {
    const path = join(s3.cloud.state.directory, "to-upload");
    const bytes = randomBytes(3 * 1024 ** 2);
    await writeFile(path, bytes);
    await send(new PutObjectCommand({ Bucket, Key: "stream", Body: createReadStream(path) }));
    const { Body } = await send(new GetObjectCommand({ Bucket, Key: "stream" }));
    expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(bytes)).toBe(true);
    const head = await send(new HeadObjectCommand({ Bucket, Key: "stream", ChecksumMode: "ENABLED" }));
    expect(head).not.toHaveProperty("ContentEncoding");
    expect(head.ChecksumCRC32).toBeDefined();
  });

  test("keeps an empty object", async () => {
    await send(new PutObjectCommand({ Bucket, Key: "empty", Body: Buffer.alloc(0) }));
    expect(await text("empty")).toBe("");
  });

  test("answers ranges with 206 and conditions with 304 and 412", async () => {
    await send(new PutObjectCommand({ Bucket, Key: "k", Body: "0123456789" }));
    const ranged = await send(new GetObjectCommand({ Bucket, Key: "k", Range: "bytes=2-4" }));
    expect(ranged).toMatchObject({ ContentRange: "bytes 2-4/10", $metadata: { httpStatusCode: 206 } });
    expect(await ranged.Body?.transformToString()).toBe("234");
    const known = new GetObjectCommand({ Bucket, Key: "k", IfNoneMatch: ranged.ETag });
    await expect(send(known)).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
    const other = new HeadObjectCommand({ Bucket, Key: "k", IfMatch: '"x"' });
    await expect(send(other)).rejects.toMatchObject({ $metadata: { httpStatusCode: 412 } });
    const beyond = new GetObjectCommand({ Bucket, Key: "k", Range: "bytes=10-" });
    await expect(send(beyond)).rejects.toMatchObject({ name: "InvalidRange" });
  });

  test("throws the SDK's own error for a key that is not there", async () => {
    await expect(send(new GetObjectCommand({ Bucket, Key: "none" }))).rejects.toBeInstanceOf(NoSuchKey);
    await expect(send(new HeadObjectCommand({ Bucket, Key: "none" }))).rejects.toMatchObject({
      name: "NotFound",
    });
  });

  test("uploads in parts and copies the result", async () => {
    const upload = { Bucket, Key: "big", ChecksumAlgorithm: "CRC32" as const };
    const { UploadId } = await send(new CreateMultipartUploadCommand(upload));
    const Parts = [];
    for (const [i, Body] of [Buffer.alloc(5 * 1024 ** 2), "tail"].entries()) {
      const part = { Bucket, Key: "big", UploadId, PartNumber: i + 1, Body };
      const { ETag, ChecksumCRC32 } = await send(new UploadPartCommand(part));
      Parts.push({ PartNumber: i + 1, ETag, ChecksumCRC32 });
    }
    const complete = { Bucket, Key: "big", UploadId, MultipartUpload: { Parts } };
    expect(await send(new CompleteMultipartUploadCommand(complete))).toMatchObject({
      ETag: expect.stringMatching(/-2"$/),
      ChecksumType: "COMPOSITE",
    });
    await send(new CopyObjectCommand({ Bucket, Key: "copy", CopySource: `${Bucket}/big` }));
    expect(await text("copy", { Range: "bytes=-4" })).toBe("tail");
  });

  test("lists and deletes versions", async () => {
    const VersioningConfiguration = { Status: "Enabled" as const };
    await send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
    for (const Body of ["1", "2"]) await send(new PutObjectCommand({ Bucket, Key: KEY, Body }));
    const listed = await send(new ListObjectVersionsCommand({ Bucket }));
    expect(listed.Versions?.map(({ IsLatest }) => IsLatest)).toEqual([true, false]);
    const Objects = (listed.Versions ?? []).map(({ Key, VersionId }) => ({ Key, VersionId }));
    const { Deleted } = await send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(Deleted).toHaveLength(2);
  });

  test("tells of each key that it may not delete", async () => {
    s3.deny(({ resource }) => resource.endsWith("/theirs"));
    const Delete = { Objects: [{ Key: "mine" }, { Key: "theirs" }] };
    expect(await send(new DeleteObjectsCommand({ Bucket, Delete }))).toMatchObject({
      Deleted: [{ Key: "mine" }],
      Errors: [{ Key: "theirs", Code: "AccessDenied" }],
    });
  });

  test("hides from those who may not list what is not there", async () => {
    s3.deny(({ action }) => action === "s3:ListBucket");
    const absent = new GetObjectCommand({ Bucket, Key: "none" });
    await expect(send(absent)).rejects.toMatchObject({
      name: "AccessDenied",
      $metadata: { httpStatusCode: 403 },
    });
    expect(s3.asked.map(({ action }) => action)).toEqual(["s3:GetObject", "s3:ListBucket"]);
  });

  test("gives the policy back as it was put", async () => {
    const Policy = JSON.stringify({
      Statement: [
        { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "arn:aws:s3:::logs", Condition: {} },
      ],
    });
    await send(new PutBucketPolicyCommand({ Bucket, Policy }));
    expect(await send(new GetBucketPolicyCommand({ Bucket }))).toMatchObject({ Policy });
  });

  test("refuses by name what is not modelled", async () => {
    const website = { Bucket, WebsiteConfiguration: { IndexDocument: { Suffix: "i" } } };
    await expect(send(new PutBucketWebsiteCommand(website))).rejects.toMatchObject({
      name: "NotModelledByLocalCloud",
      message: expect.stringContaining("s3:PutBucketWebsite"),
      $metadata: { httpStatusCode: 501 },
    });
  });

  test("sends a client to the bucket's Region", async () => {
    const CreateBucketConfiguration = { LocationConstraint: "eu-west-1" as const };
    await send(new CreateBucketCommand({ Bucket: "far", CreateBucketConfiguration }));
    await expect(send(new ListObjectsV2Command({ Bucket: "far" }))).rejects.toMatchObject({
      name: "PermanentRedirect",
      $metadata: { httpStatusCode: 301 },
    });
    const location = await send(new GetBucketLocationCommand({ Bucket: "far" }));
    expect(location.LocationConstraint).toBe("eu-west-1");
    const following = s3Client(s3.endpoint, { followRegionRedirects: true });
    expect(await following.send(new HeadBucketCommand({ Bucket: "far" }))).toMatchObject({
      BucketRegion: "eu-west-1",
    });
    following.destroy();
  });

  test("lists buckets with the time at which they were made", async () => {
    const { Buckets } = await send(new ListBucketsCommand({}));
    expect(Buckets).toEqual([
      {
        Name: Bucket,
        BucketArn: "arn:aws:s3:::logs",
        BucketRegion: "us-east-1",
        CreationDate: expect.any(Date),
      },
    ]);
  });

  test("asks for no length that HTTP gives, and refuses HTTP's own chunks as S3 does", async () => {
    const form = await fetch(`${s3.endpoint}/${Bucket}/k`, {
      method: "PUT",
      body: new ReadableStream({
        start(controller) {
          controller.enqueue(Buffer.from("x"));
          controller.close();
        },
      }),
      duplex: "half",
    } as RequestInit);
    expect(form.status).toBe(501);
    expect(await form.text()).toContain("<Header>Transfer-Encoding</Header>");
  });
});

test("lists every action and resource type once, each found by its name", async () => {
  await using cloud = await fakeCloud();
  const { actions, resourceTypes, name, protocol } = createS3(cloud);
  expect({ name, protocol }).toEqual({ name: "s3", protocol: "rest-xml" });
  const names = actions.map((action) => action.name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual([...names].sort());
  expect(resourceTypes.map(({ type }) => type)).toEqual(["AWS::S3::Bucket", "AWS::S3::BucketPolicy"]);
});
