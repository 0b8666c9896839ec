import { createHmac } from "node:crypto";
import type { KeyRing } from "../../core/authorizer";
import { HOME_REGION } from "../../core/regions";
import { refuse } from "./refusal";
import { checkSession, findKey, isEqual } from "./session-key";
import { headerOf, parametersOf, rawParameters, type SignedRequest, type Verified } from "./signed-request";
import { checkSkew, formatTimestamp, parseTimestamp, timestampOfDate } from "./signing-time";

/** Parameters that name a part of a resource and are signed with it. */
const SUBRESOURCES = new Set([
  ...["accelerate", "acl", "analytics", "cors", "defaultObjectAcl", "delete", "inventory", "lifecycle"],
  ...["location", "logging", "metrics", "notification", "object-lock", "partNumber", "policy", "replication"],
  ...["requestPayment", "restore", "select", "select-type", "storageClass", "tagging", "torrent"],
  ...["uploadId", "uploads", "versionId", "versioning", "versions", "website"],
  ...["response-cache-control", "response-content-disposition", "response-content-encoding"],
  ...["response-content-language", "response-content-type", "response-expires"],
]);

/** What a signature of version 2 says of itself. */
interface OlderClaim {
  accessKeyId: string;
  signature: string;
  /** What stands on the date's line of the signed text. */
  dateLine: string;
  signedAt: number;
  authType: Verified["authType"];
}

/**
 * Verifies S3's Signature Version 2, which boto3 still presigns with unless told otherwise. It covers no body and names no Region.
 * @throws SignatureRefusal
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/RESTAuthentication.html
 */
export function verifyOlderSignature(request: SignedRequest, find: KeyRing["find"], now: number): Verified {
  const parameters = parametersOf(request.query);
  const authorization = headerOf(request, "authorization");
  const claim =
    authorization === undefined ? claimOfQuery(parameters, now) : claimOfHeader(request, authorization, now);
  const sessionToken =
    headerOf(request, "x-amz-security-token") ?? parameters.get("x-amz-security-token") ?? undefined;
  const key = findKey(find, claim.accessKeyId, sessionToken);
  const texts = canonicalPaths(request).map((path) => textToSign(request, parameters, claim.dateLine, path));
  const signs = (text: string): boolean =>
    isEqual(createHmac("sha1", key.secretAccessKey).update(text).digest("base64"), claim.signature);
  if (!texts.some(signs)) {
    const { accessKeyId, signature } = claim;
    const [stringToSign = ""] = texts;
    refuse({ reason: "mismatch", accessKeyId, signature, stringToSign, canonicalRequest: "" });
  }
  checkSession(key, sessionToken, claim.accessKeyId, now);
  return {
    identity: key.identity,
    accessKeyId: claim.accessKeyId,
    region: HOME_REGION,
    service: "s3",
    authType: claim.authType,
    signatureVersion: "AWS",
    signedAt: claim.signedAt,
    payload: "UNSIGNED-PAYLOAD",
  };
}

function claimOfQuery(parameters: Map<string, string>, now: number): OlderClaim {
  const [accessKeyId, signature, expires] = ["AWSAccessKeyId", "Signature", "Expires"].map((name) =>
    parameters.get(name),
  );
  if (!accessKeyId || !signature || !expires || !/^\d+$/.test(expires)) {
    const sentence =
      "Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters";
    refuse({ reason: "malformed", part: "parameters", place: "query", sentence, s3: sentence });
  }
  const end = Number(expires) * 1000;
  if (now > end) refuse({ reason: "lapsed", signedAt: end, seconds: 0, now });
  return { accessKeyId, signature, dateLine: expires, signedAt: now, authType: "REST-QUERY-STRING" };
}

function claimOfHeader(request: SignedRequest, authorization: string, now: number): OlderClaim {
  const [accessKeyId, signature] = authorization.slice("AWS ".length).trim().split(":");
  if (!accessKeyId || !signature) {
    const sentence = "AWS authorization header is invalid. Expected AwsAccessKeyId:signature";
    refuse({ reason: "malformed", part: "authorization-type", place: "header", sentence, s3: sentence });
  }
  const amzDate = headerOf(request, "x-amz-date");
  const date = amzDate ?? headerOf(request, "date");
  const signedAt = parseTimestamp(timestampOfDate(date ?? "") ?? "");
  if (signedAt === undefined) {
    const sentence = "AWS authentication requires a valid Date or x-amz-date header";
    refuse({ reason: "malformed", part: "date-missing", place: "header", sentence, s3: sentence });
  }
  checkSkew(formatTimestamp(signedAt), signedAt, now);
  const dateLine = amzDate === undefined ? (date ?? "") : "";
  return { accessKeyId, signature, dateLine, signedAt, authType: "REST-HEADER" };
}

/** A presigned URL may carry in its query what would else be a header. */
function textToSign(
  request: SignedRequest,
  parameters: Map<string, string>,
  dateLine: string,
  path: string,
): string {
  const line = (name: string): string => headerOf(request, name) ?? parameters.get(name) ?? "";
  const fromQuery = [...parameters].filter(([name]) => name.startsWith("x-amz-"));
  const fromHeaders = Object.entries(request.headers)
    .filter(([name]) => name.startsWith("x-amz-"))
    .map(([name, value]): [string, string] => [
      name,
      (typeof value === "string" ? [value] : (value ?? [])).map((one) => one.trim()).join(","),
    ]);
  const amz = [...new Map([...fromQuery, ...fromHeaders])].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    request.method,
    line("content-md5"),
    line("content-type"),
    dateLine,
    ...amz.map(([name, value]) => `${name}:${value}`),
    path + subresources(request, parameters),
  ].join("\n");
}

/**
 * The path with its bucket, whichever way the bucket was named: in the path, or as the first labels of the host, of which it
 * is not known here how many are the bucket's. Of a bucket itself, boto3 signs the path with a slash behind.
 */
function canonicalPaths(request: SignedRequest): string[] {
  const { path } = request;
  const labels = (headerOf(request, "host") ?? "").replace(/:\d+$/, "").split(".");
  const buckets = labels.slice(1).map((_, i) => labels.slice(0, i + 1).join("."));
  return [
    path,
    ...(/^\/[^/]+$/.test(path) ? [`${path}/`] : []),
    ...buckets.map((bucket) => `/${bucket}${path}`),
  ];
}

function subresources({ query }: SignedRequest, parameters: Map<string, string>): string {
  const signed = rawParameters(query)
    .filter(([name]) => SUBRESOURCES.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => (value === "" ? name : `${name}=${parameters.get(name)}`));
  return signed.length === 0 ? "" : `?${signed.join("&")}`;
}
