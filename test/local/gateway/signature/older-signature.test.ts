import { createHmac } from "node:crypto";
import type { KeyRing } from "../../../../local/core/authorizer";
import { ROOT } from "../../../../local/core/identity";
import { verifyOlderSignature } from "../../../../local/gateway/signature/older-signature";

const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const KEY = "AKIAIOSFODNN7EXAMPLE";
const NOW = Date.UTC(2007, 2, 27, 19, 36, 42);
const find: KeyRing["find"] = (id) => (id === KEY ? { secretAccessKey: SECRET, identity: ROOT } : undefined);
const sign = (text: string): string => createHmac("sha1", SECRET).update(text).digest("base64");

test("accepts AWS's published examples", () => {
  const get = {
    method: "GET",
    path: "/photos/puppy.jpg",
    query: "",
    headers: {
      host: "awsexamplebucket1.us-west-1.s3.amazonaws.com",
      date: "Tue, 27 Mar 2007 19:36:42 +0000",
      authorization: `AWS ${KEY}:qgk2+6Sv9/oM7G3qLEjTH1a1l1g=`,
    },
  };
  expect(verifyOlderSignature(get, find, NOW)).toMatchObject({
    identity: ROOT,
    service: "s3",
    signatureVersion: "AWS",
    authType: "REST-HEADER",
    payload: "UNSIGNED-PAYLOAD",
  });
});

test("signs sub-resources and x-amz headers, wherever they stand, and the path as it was sent", () => {
  const text =
    "PUT\n\ntext/plain\n1175024202\nx-amz-acl:private\nx-amz-security-token:a+b\n/logs/a%20b?partNumber=1&uploadId=u+1";
  const request = {
    method: "PUT",
    path: "/logs/a%20b",
    query: `uploadId=u%2B1&partNumber=1&prefix=no&AWSAccessKeyId=${KEY}&Expires=1175024202&x-amz-security-token=a%2Bb&Signature=${encodeURIComponent(sign(text))}`,
    headers: { host: "127.0.0.1:4566", "content-type": "text/plain", "x-amz-acl": "private" },
  };
  expect(verifyOlderSignature(request, find, NOW)).toMatchObject({ authType: "REST-QUERY-STRING" });
  expect(() => verifyOlderSignature({ ...request, path: "/logs/other" }, find, NOW)).toThrow(
    expect.objectContaining({
      refusal: expect.objectContaining({
        reason: "mismatch",
        stringToSign: expect.stringContaining("/logs/other?"),
      }),
    }),
  );
});

test("a presigned URL holds until its end and not longer", () => {
  const query = `AWSAccessKeyId=${KEY}&Expires=1175024202&Signature=${encodeURIComponent(sign("GET\n\n\n1175024202\n/b/"))}`;
  const request = { method: "GET", path: "/b", query, headers: { host: "localhost" } };
  const end = 1_175_024_202_000;
  expect(verifyOlderSignature(request, find, end)).toBeDefined();
  expect(() => verifyOlderSignature(request, find, end + 1)).toThrow(
    expect.objectContaining({ refusal: { reason: "lapsed", signedAt: end, seconds: 0, now: end + 1 } }),
  );
});

test("refuses what lacks a part, a date, a key", () => {
  const headers = { date: "Tue, 27 Mar 2007 19:36:42 +0000" };
  const of = (query: string, more: Record<string, string>) => () =>
    verifyOlderSignature({ method: "GET", path: "/", query, headers: more }, find, NOW);
  const reason = (expected: object): Error =>
    expect.objectContaining({ refusal: expect.objectContaining(expected) });
  expect(of("AWSAccessKeyId=x", {})).toThrow(reason({ part: "parameters", place: "query" }));
  expect(of("", { ...headers, authorization: "AWS x" })).toThrow(reason({ part: "authorization-type" }));
  expect(of("", { authorization: `AWS ${KEY}:s` })).toThrow(reason({ part: "date-missing" }));
  expect(of("", { ...headers, authorization: "AWS nobody:s" })).toThrow(reason({ reason: "unknown-key" }));
  const late = { date: "Tue, 27 Mar 2007 20:36:42 +0000", authorization: `AWS ${KEY}:s` };
  expect(of("", late)).toThrow(reason({ reason: "skewed" }));
});
