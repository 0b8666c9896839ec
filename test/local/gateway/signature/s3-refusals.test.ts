import type { Refusal } from "../../../../local/gateway/signature/refusal";
import { wordForS3 } from "../../../../local/gateway/signature/s3-refusals";

const NOW = Date.UTC(2026, 0, 15, 12);
const malformed = (part: string, place: string, s3: string): Refusal =>
  ({ reason: "malformed", part, place, sentence: "general", s3 }) as Refusal;

test("tells the client what it would have signed, byte by byte", () => {
  const refusal: Refusal = {
    reason: "mismatch",
    accessKeyId: "AKIA",
    signature: "abc",
    stringToSign: "AWS4",
    canonicalRequest: "G\n",
  };
  expect(wordForS3(refusal)).toMatchObject({
    code: "SignatureDoesNotMatch",
    status: 403,
    message:
      "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
    members: {
      AWSAccessKeyId: "AKIA",
      StringToSign: "AWS4",
      SignatureProvided: "abc",
      StringToSignBytes: "41 57 53 34",
      CanonicalRequest: "G\n",
      CanonicalRequestBytes: "47 0a",
    },
  });
});

test("tells a bad token from a bad key, and an old token from both", () => {
  expect(wordForS3({ reason: "unknown-key", accessKeyId: "AKIA" })).toMatchObject({
    code: "InvalidAccessKeyId",
    members: { AWSAccessKeyId: "AKIA" },
  });
  expect(wordForS3({ reason: "unknown-key", accessKeyId: "ASIA", sessionToken: "t" })).toMatchObject({
    code: "InvalidToken",
    status: 400,
    message: "The provided token is malformed or otherwise invalid.",
    members: { "Token-0": "t" },
  });
  expect(wordForS3({ reason: "expired", accessKeyId: "ASIA", sessionToken: "t" })).toMatchObject({
    code: "ExpiredToken",
    status: 400,
    message: "The provided token has expired.",
  });
});

test("says the times of a request that comes too late", () => {
  const timestamp = "20260115T110000Z";
  expect(wordForS3({ reason: "skewed", signedAt: NOW - 3_600_000, now: NOW, timestamp })).toMatchObject({
    code: "RequestTimeTooSkewed",
    status: 403,
    message: "The difference between the request time and the current time is too large.",
    members: {
      RequestTime: timestamp,
      ServerTime: "2026-01-15T12:00:00Z",
      MaxAllowedSkewMilliseconds: 900_000,
    },
  });
  expect(wordForS3({ reason: "lapsed", signedAt: NOW - 60_000, seconds: 30, now: NOW })).toMatchObject({
    code: "AccessDenied",
    message: "Request has expired",
    members: { "X-Amz-Expires": 30, Expires: "2026-01-15T11:59:30Z", ServerTime: "2026-01-15T12:00:00Z" },
  });
});

test("names the headers that are not signed", () => {
  expect(wordForS3({ reason: "unsigned-headers", names: ["x-amz-acl", "x-amz-date"] })).toMatchObject({
    code: "AccessDenied",
    message: "There were headers present in the request which were not signed",
    members: { HeadersNotSigned: "x-amz-acl, x-amz-date" },
  });
  expect(wordForS3(malformed("signed-headers", "header", ""))).toMatchObject({
    members: { HeadersNotSigned: "host" },
  });
});

test("says of a body that is another what it should have been", () => {
  expect(wordForS3({ reason: "payload", declared: "a", computed: "b" })).toMatchObject({
    code: "XAmzContentSHA256Mismatch",
    status: 400,
    members: { ClientComputedContentSHA256: "a", S3ComputedContentSHA256: "b" },
  });
});

test.each([
  ["both-places", "header", "InvalidArgument", 400],
  ["authorization-type", "header", "InvalidArgument", 400],
  ["algorithm", "header", "InvalidArgument", 400],
  ["algorithm", "query", "AuthorizationQueryParametersError", 400],
  ["credential", "header", "AuthorizationHeaderMalformed", 400],
  ["credential", "query", "AuthorizationQueryParametersError", 400],
  ["expires", "query", "AuthorizationQueryParametersError", 400],
  ["date", "query", "AuthorizationQueryParametersError", 400],
  ["content-sha256", "header", "InvalidArgument", 400],
])("refuses a malformed %s in the %s as %s", (part, place, code, status) => {
  expect(wordForS3(malformed(part, place, "S3 says so"))).toMatchObject({
    code,
    status,
    message: "S3 says so",
  });
});

test("refuses a header request without a date, and one that declares no body, with sentences of their own", () => {
  expect(wordForS3(malformed("date-missing", "header", ""))).toMatchObject({
    code: "AccessDenied",
    message: "AWS authentication requires a valid Date or x-amz-date header",
  });
  expect(wordForS3(malformed("content-sha256", "header", "Missing required header"))).toMatchObject({
    code: "InvalidRequest",
  });
  expect(wordForS3({ reason: "missing" })).toMatchObject({ code: "AccessDenied", message: "Access Denied" });
});
