import type { KeyRing, SigningKey } from "../../../../local/core/authorizer";
import { ROOT } from "../../../../local/core/identity";
import { type Refusal, SignatureRefusal } from "../../../../local/gateway/signature/refusal";
import type { SignedRequest } from "../../../../local/gateway/signature/signed-request";
import { verify } from "../../../../local/gateway/signature/verify";
import { ManualClock } from "../../../support/manual-clock";

const EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const KEY = "AKIAIOSFODNN7EXAMPLE";
const keys: Record<string, string> = {
  [KEY]: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  AKIDEXAMPLE: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
};
const find: KeyRing["find"] = (id) => {
  const secretAccessKey = keys[id];
  return secretAccessKey === undefined ? undefined : { secretAccessKey, identity: ROOT };
};

function refusalOf(work: () => unknown): Refusal | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof SignatureRefusal) return error.refusal;
    throw error;
  }
}

/** The examples of AWS's own S3 reference are all signed at this moment. */
const clock = new ManualClock(Date.UTC(2013, 4, 24));

function example(
  overrides: Partial<SignedRequest>,
  headers: Record<string, string>,
  signature: string,
): SignedRequest {
  const all: Record<string, string> = {
    host: "examplebucket.s3.amazonaws.com",
    "x-amz-content-sha256": EMPTY,
    "x-amz-date": "20130524T000000Z",
    ...headers,
  };
  const signed = Object.keys(all).sort().join(";");
  const authorization = `AWS4-HMAC-SHA256 Credential=${KEY}/20130524/us-east-1/s3/aws4_request,SignedHeaders=${signed},Signature=${signature}`;
  return { method: "GET", path: "/", query: "", headers: { ...all, authorization }, ...overrides };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
const published: [string, SignedRequest][] = [
  [
    "GET of an object's range",
    example(
      { path: "/test.txt" },
      { range: "bytes=0-9" },
      "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
    ),
  ],
  [
    "PUT of a key with a dollar sign",
    example(
      { method: "PUT", path: "/test$file.text" },
      {
        date: "Fri, 24 May 2013 00:00:00 GMT",
        "x-amz-storage-class": "REDUCED_REDUNDANCY",
        "x-amz-content-sha256": "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
      },
      "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
    ),
  ],
  [
    "GET of a sub-resource without a value",
    example({ query: "lifecycle" }, {}, "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"),
  ],
  [
    "list with parameters",
    example(
      { query: "max-keys=2&prefix=J" },
      {},
      "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
    ),
  ],
  [
    "presigned GET",
    {
      method: "GET",
      path: "/test.txt",
      query: `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${KEY}%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404`,
      headers: { host: "examplebucket.s3.amazonaws.com" },
    },
  ],
];

test.each(published)("accepts AWS's published example: %s", (_, request) => {
  expect(verify(request, find, clock)).toMatchObject({
    accessKeyId: KEY,
    region: "us-east-1",
    service: "s3",
  });
});

test("hands out what the chunks of AWS's published streaming example are verified with", () => {
  const request = example(
    { method: "PUT", path: "/examplebucket/chunkObject.txt" },
    {
      host: "s3.amazonaws.com",
      "content-encoding": "aws-chunked",
      "content-length": "66824",
      "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
      "x-amz-decoded-content-length": "66560",
      "x-amz-storage-class": "REDUCED_REDUNDANCY",
    },
    "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9",
  );
  expect(verify(request, find, clock)).toMatchObject({
    payload: "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
    seed: {
      signature: "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9",
      scope: "20130524/us-east-1/s3/aws4_request",
      timestamp: "20130524T000000Z",
      signingKey: expect.any(Buffer),
    },
  });
});

test("accepts AWS's published example of a query service", () => {
  const request: SignedRequest = {
    method: "GET",
    path: "/",
    query: "Action=ListUsers&Version=2010-05-08",
    headers: {
      host: "iam.amazonaws.com",
      "content-type": "application/x-www-form-urlencoded; charset=utf-8",
      "x-amz-date": "20150830T123600Z",
      authorization:
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
    },
    payloadHash: EMPTY,
  };
  expect(verify(request, find, new ManualClock(Date.UTC(2015, 7, 30, 12, 36)))).toMatchObject({
    identity: ROOT,
    service: "iam",
    payload: EMPTY,
  });
});

describe("a request that is not what was signed", () => {
  const [, range] = published[0] as (typeof published)[number];
  const [, presigned] = published.at(-1) as (typeof published)[number];
  const changed = (change: Partial<SignedRequest>, headers: Record<string, string | undefined> = {}) =>
    refusalOf(() => verify({ ...range, ...change, headers: { ...range.headers, ...headers } }, find, clock));

  test.each([
    ["method", { method: "DELETE" }],
    ["path", { path: "/test.txt2" }],
    ["query", { query: "versionId=1" }],
  ])("is refused when its %s is another", (_, change) => {
    expect(changed(change)).toMatchObject({
      reason: "mismatch",
      accessKeyId: KEY,
      signature: "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
    });
  });

  test("is refused when a signed header has changed or gone, and tells what should have been signed", () => {
    const refusal = changed({}, { range: "bytes=0-10" });
    expect(refusal).toMatchObject({
      reason: "mismatch",
      canonicalRequest: expect.stringContaining("range:bytes=0-10\n"),
      stringToSign: expect.stringMatching(
        /^AWS4-HMAC-SHA256\n20130524T000000Z\n20130524\/us-east-1\/s3\/aws4_request\n/,
      ),
    });
    expect(changed({}, { range: undefined })).toMatchObject({ reason: "mismatch" });
  });

  test("is refused when its body is another", () => {
    expect(changed({ payloadHash: "0".repeat(64) })).toEqual({
      reason: "payload",
      declared: EMPTY,
      computed: "0".repeat(64),
    });
  });

  test("may have more headers than were signed, but of S3 none that means something to it", () => {
    expect(
      verify(
        { ...range, headers: { ...range.headers, "user-agent": "curl", "accept-encoding": "gzip" } },
        find,
        clock,
      ),
    ).toBeDefined();
    expect(changed({}, { "x-amz-acl": "public-read" })).toEqual({
      reason: "unsigned-headers",
      names: ["x-amz-acl"],
    });
  });

  test("is refused when nobody has its key", () => {
    const refusal = refusalOf(() => verify(range, () => undefined, clock));
    expect(refusal).toEqual({ reason: "unknown-key", accessKeyId: KEY, sessionToken: undefined });
  });

  test("is refused when its session has ended", () => {
    const session = (expires: number) => (): SigningKey => ({
      secretAccessKey: keys[KEY] ?? "",
      identity: { ...ROOT, expires },
    });
    expect(verify(range, session(clock.now() + 1), clock)).toBeDefined();
    expect(refusalOf(() => verify(range, session(clock.now()), clock))).toMatchObject({ reason: "expired" });
  });

  test("is refused a quarter of an hour before and after it was signed", () => {
    const at = (minutes: number) => new ManualClock(clock.now() + minutes * 60_000);
    expect(verify(range, find, at(15))).toBeDefined();
    expect(verify(range, find, at(-15))).toBeDefined();
    expect(refusalOf(() => verify(range, find, at(15.1)))).toMatchObject({ reason: "skewed" });
    expect(refusalOf(() => verify(range, find, at(-15.1)))).toMatchObject({ reason: "skewed" });
    expect(refusalOf(() => verify(presigned, find, at(-15.1)))).toMatchObject({ reason: "skewed" });
  });

  test("is refused without any signature, with two, and with one of a kind that AWS does not know", () => {
    const { authorization: _, ...unsigned } = range.headers;
    expect(refusalOf(() => verify({ ...range, headers: unsigned }, find, clock))).toEqual({
      reason: "missing",
    });
    expect(changed({ query: presigned.query })).toMatchObject({ reason: "malformed", part: "both-places" });
    expect(changed({ query: "AWSAccessKeyId=x&Signature=y&Expires=1" })).toMatchObject({
      part: "both-places",
    });
    const mixed = `AWSAccessKeyId=x&Signature=y&Expires=1&X-Amz-Credential=x/20130524/us-east-1/iam/aws4_request`;
    expect(refusalOf(() => verify({ ...range, headers: unsigned, query: mixed }, find, clock))).toMatchObject(
      {
        part: "both-places",
      },
    );
    expect(changed({}, { authorization: "Bearer abc" })).toMatchObject({ part: "authorization-type" });
    const asymmetric = String(range.headers.authorization).replace(
      "AWS4-HMAC-SHA256",
      "AWS4-ECDSA-P256-SHA256",
    );
    expect(changed({}, { authorization: asymmetric })).toMatchObject({ part: "algorithm" });
  });

  test("is refused when it does not sign the host, or (presigned for S3) has no end", () => {
    const hostless = String(range.headers.authorization).replace("SignedHeaders=host;", "SignedHeaders=");
    expect(changed({}, { authorization: hostless })).toMatchObject({ part: "signed-headers" });
    const endless = presigned.query.replace("&X-Amz-Expires=86400", "");
    expect(refusalOf(() => verify({ ...presigned, query: endless }, find, clock))).toMatchObject({
      part: "parameters",
    });
  });
});
