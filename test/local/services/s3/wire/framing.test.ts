import {
  contentEncoding,
  framingOf,
  requireMd5,
  requireMd5Form,
} from "../../../../../local/services/s3/wire/framing";

const HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

test("sees no framing on a call from inside", () => {
  expect(framingOf(undefined)).toEqual({ chunked: false, signedChunks: false });
});

test("reads length and hash of a plain body", () => {
  const headers = { "content-length": "5", "x-amz-content-sha256": HASH };
  expect(framingOf(headers)).toEqual({ chunked: false, signedChunks: false, size: 5, sha256: HASH });
});

test("verifies no hash of an unsigned payload", () => {
  const headers = { "content-length": "5", "x-amz-content-sha256": "UNSIGNED-PAYLOAD" };
  expect(framingOf(headers).sha256).toBeUndefined();
});

test.each([
  ["STREAMING-AWS4-HMAC-SHA256-PAYLOAD", true],
  ["STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER", true],
  ["STREAMING-UNSIGNED-PAYLOAD-TRAILER", false],
])("knows chunks by %s", (content, signedChunks) => {
  const headers = {
    "content-length": "90",
    "x-amz-decoded-content-length": "5",
    "x-amz-content-sha256": content,
  };
  expect(framingOf(headers)).toEqual({ chunked: true, signedChunks, size: 5 });
});

test("knows chunks by the content encoding of a presigned upload", () => {
  const headers = { "content-encoding": "gzip, aws-chunked", "x-amz-decoded-content-length": "5" };
  expect(framingOf(headers).chunked).toBe(true);
});

test.each([
  ["no length", {}, { code: "MissingContentLength", status: 411 }],
  [
    "HTTP's own chunks",
    { "transfer-encoding": "chunked" },
    { code: "NotImplemented", status: 501, members: { Header: "Transfer-Encoding" } },
  ],
  [
    "more than 5 GiB",
    { "content-length": "5368709121" },
    { code: "EntityTooLarge", members: { ProposedSize: 5368709121, MaxSizeAllowed: 5368709120 } },
  ],
])("refuses %s", (_, headers, error) => {
  expect(() => framingOf(headers as Record<string, string>)).toThrow(expect.objectContaining(error));
});

test.each([
  ["aws-chunked", undefined],
  ["aws-chunked,gzip", "gzip"],
  ["gzip, aws-chunked", "gzip"],
  ["gzip", "gzip"],
  [undefined, undefined],
])("keeps of content encoding %s only what is the content's own", (given, kept) => {
  expect(contentEncoding(given)).toBe(kept);
});

test.each(["__invalid__", "000", "MTIz", "not base64 encoded checksum"])(
  "refuses %j as Content-MD5",
  (md5) => {
    expect(() => requireMd5Form(md5)).toThrow(
      expect.objectContaining({ code: "InvalidDigest", members: { "Content-MD5": md5 } }),
    );
  },
);

test("tells both digests when they differ, each in its own spelling", () => {
  const computed = Buffer.from("437b930db84b8079c2dd804a71936b5f", "hex");
  expect(() => requireMd5("CYketZBSTjX8czcs3cXVlg==", computed)).toThrow(
    expect.objectContaining({
      code: "BadDigest",
      members: {
        ExpectedDigest: "09891eb590524e35fc73372cddc5d596",
        CalculatedDigest: "Q3uTDbhLgHnC3YBKcZNrXw==",
      },
    }),
  );
});
