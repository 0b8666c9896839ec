import type { Claim } from "../../../../local/gateway/signature/claim";
import { checkPayload, isSignedInChunks, payloadOf } from "../../../../local/gateway/signature/payload";

const HASH = "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072";
const EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const request = { method: "PUT", path: "/", query: "", headers: {} };
const claim = (payload: string | undefined, more: Partial<Claim> = {}): Claim => ({
  place: "header",
  algorithm: "AWS4-HMAC-SHA256",
  credential: "",
  signedHeaders: ["host", "x-amz-content-sha256"],
  signature: "",
  timestamp: "",
  signedAt: 0,
  ...(payload !== undefined && { payload }),
  ...more,
});

test("of S3, what the client declares stands for the body; presigned, nothing needs to be declared", () => {
  expect(payloadOf(request, claim(HASH), "s3")).toBe(HASH);
  expect(payloadOf(request, claim("STREAMING-UNSIGNED-PAYLOAD-TRAILER"), "s3")).toBe(
    "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
  );
  expect(payloadOf(request, claim(undefined, { place: "query" }), "s3")).toBe("UNSIGNED-PAYLOAD");
});

test("S3 refuses a header request that declares nothing, or something that cannot be", () => {
  const refusal = (sentence: string): Error =>
    expect.objectContaining({ refusal: expect.objectContaining({ part: "content-sha256", sentence }) });
  expect(() => payloadOf(request, claim(undefined), "s3")).toThrow(
    refusal("Missing required header for this request: x-amz-content-sha256"),
  );
  expect(() => payloadOf(request, claim("nonsense"), "s3")).toThrow(
    refusal(
      "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER, or a valid sha256 value.",
    ),
  );
});

test("of other services, the body's own hash stands, unless the client has signed what it declares", () => {
  expect(payloadOf({ ...request, payloadHash: HASH }, claim(undefined), "firehose")).toBe(HASH);
  expect(payloadOf(request, claim(undefined), "sts")).toBe(EMPTY);
  expect(payloadOf({ ...request, payloadHash: HASH }, claim(EMPTY), "firehose")).toBe(EMPTY);
  const unsigned = claim(EMPTY, { signedHeaders: ["host"] });
  expect(payloadOf({ ...request, payloadHash: HASH }, unsigned, "firehose")).toBe(HASH);
});

test("a body that is at hand must be the one that was declared", () => {
  expect(() => checkPayload({ ...request, payloadHash: HASH }, HASH.toUpperCase())).not.toThrow();
  expect(() => checkPayload({ ...request, payloadHash: HASH }, "UNSIGNED-PAYLOAD")).not.toThrow();
  expect(() => checkPayload(request, EMPTY)).not.toThrow();
  expect(() => checkPayload({ ...request, payloadHash: HASH }, EMPTY)).toThrow(
    expect.objectContaining({ refusal: { reason: "payload", declared: EMPTY, computed: HASH } }),
  );
});

test("tells bodies that are signed chunk by chunk", () => {
  expect(isSignedInChunks("STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER")).toBe(true);
  expect(isSignedInChunks("STREAMING-UNSIGNED-PAYLOAD-TRAILER")).toBe(false);
});
