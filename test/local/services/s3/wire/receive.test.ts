import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { BodyStore } from "../../../../../local/services/s3/bodies/body-store";
import { announce } from "../../../../../local/services/s3/wire/announce";
import type { ChecksumAlgorithm } from "../../../../../local/services/s3/wire/checksums";
import { receive } from "../../../../../local/services/s3/wire/receive";
import { rootCall } from "../../../../support/fake-cloud";

let directory: string;
let bodies: BodyStore;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "loglab-receive-"));
  bodies = new BodyStore(directory, false);
  await bodies.open(new Set());
});

afterEach(() => rm(directory, { recursive: true }));

/** Takes a body in as PutObject does. */
function take(
  body: string,
  input: Parameters<typeof announce>[0] = {},
  headers?: Record<string, string>,
  wanted?: ChecksumAlgorithm,
) {
  const call = rootCall({ headers });
  return receive(bodies, Readable.from([Buffer.from(body)]), announce(input, call, wanted), call);
}

test("gives a body without a checksum S3's own", async () => {
  const received = await take("test-checksum");
  expect(received).toMatchObject({
    size: 13,
    md5: "f2081dd61dfa700a0fd5e29b9c3cc23d",
    checksum: { algorithm: "CRC64NVME", type: "FULL_OBJECT" },
  });
  expect(await readdir(directory)).toEqual(received.segments.map(({ id }) => id));
});

test("makes the checksum that the receiver wants beside the client's", async () => {
  const received = await take(
    "test-checksum",
    { ChecksumCRC32: "lVk/nw==" },
    { "content-length": "13" },
    "SHA1",
  );
  expect(received.checksum).toMatchObject({ algorithm: "CRC32", value: "lVk/nw==" });
  expect(received.wanted.algorithm).toBe("SHA1");
});

test("keeps no file of an empty body", async () => {
  expect(await take("")).toMatchObject({ size: 0, segments: [], md5: "d41d8cd98f00b204e9800998ecf8427e" });
  expect(await readdir(directory)).toEqual([]);
});

test("verifies a checksum that comes in a trailer", async () => {
  const headers = {
    "x-amz-trailer": "x-amz-checksum-crc32",
    "x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
    "x-amz-decoded-content-length": "13",
  };
  const body = (sum: string) => `d\r\ntest-checksum\r\n0\r\n${sum}\r\n`;
  expect(await take(body("x-amz-checksum-crc32:lVk/nw==\r\n"), {}, headers)).toMatchObject({ size: 13 });
  await expect(take(body("x-amz-checksum-crc32:AAAAAA==\r\n"), {}, headers)).rejects.toMatchObject({
    code: "BadDigest",
    message: "The CRC32 you specified did not match the calculated checksum.",
  });
  await expect(take(body("x-amz-checksum-crc32:AA\r\n"), {}, headers)).rejects.toMatchObject({
    code: "InvalidRequest",
    message: "Value for x-amz-checksum-crc32 trailing header is invalid.",
  });
  await expect(take(body(""), {}, headers)).rejects.toMatchObject({ code: "MalformedTrailerError" });
});

test.each([
  ["fewer bytes than announced", {}, { "content-length": "14" }, "IncompleteBody"],
  ["another MD5", { ContentMD5: "CYketZBSTjX8czcs3cXVlg==" }, { "content-length": "13" }, "BadDigest"],
  ["another checksum", { ChecksumCRC32: "AAAAAA==" }, { "content-length": "13" }, "BadDigest"],
  [
    "another hash than was signed",
    {},
    { "content-length": "13", "x-amz-content-sha256": "0".repeat(64) },
    "XAmzContentSHA256Mismatch",
  ],
])("refuses a body with %s and keeps nothing of it", async (_, input, headers, code) => {
  await expect(take("test-checksum", input, headers as Record<string, string>)).rejects.toMatchObject({
    code,
  });
  expect(await readdir(directory)).toEqual([]);
});

test("says IncompleteBody when the client goes away", async () => {
  const call = rootCall();
  const body = new Readable({
    read() {
      this.destroy(Object.assign(new Error("aborted"), { code: "ECONNRESET" }));
    },
  });
  await expect(receive(bodies, body, announce({}, call), call)).rejects.toMatchObject({
    code: "IncompleteBody",
  });
  expect(await readdir(directory)).toEqual([]);
});

test.each([
  ["text", "héllo"],
  ["bytes", Buffer.from("héllo")],
  ["a web stream", new Blob(["héllo"]).stream()],
  ["a blob", new Blob(["héllo"])],
])("takes a body that is %s", async (_, body) => {
  const call = rootCall();
  expect(await receive(bodies, body as never, announce({}, call), call)).toMatchObject({ size: 6 });
});
