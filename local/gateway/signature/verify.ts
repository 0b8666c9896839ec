import { createHash } from "node:crypto";
import type { KeyRing } from "../../core/authorizer";
import type { Clock } from "../../core/clock";
import { canonicalRequests } from "./canonical-request";
import { type Claim, claimOfHeader, claimOfQuery } from "./claim";
import { type CredentialScope, readScope } from "./credential-scope";
import { verifyOlderSignature } from "./older-signature";
import { checkPayload, isSignedInChunks, payloadOf } from "./payload";
import { refuse } from "./refusal";
import { checkSession, findKey, isEqual } from "./session-key";
import { headerOf, parametersOf, type SignedRequest, type Verified } from "./signed-request";
import { sign, signingKey } from "./signing-key";
import { checkLifetime, checkSkew } from "./signing-time";

const ALGORITHM = "AWS4-HMAC-SHA256";

/**
 * Finds out who signed a request, by header or presigned URL (Signature Version 4; for S3 version 2 as well, which boto3 still
 * presigns with). Checks in AWS's order: form, date, scope, key, signature, end of the session.
 * @param find looks up access keys
 * @throws SignatureRefusal
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html
 */
export function verify(request: SignedRequest, find: KeyRing["find"], clock: Clock): Verified {
  const authorization = headerOf(request, "authorization");
  const parameters = parametersOf(request.query);
  const presigned = ["X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Signature"].some((name) =>
    parameters.has(name),
  );
  const older = parameters.has("AWSAccessKeyId");
  // Two signatures in one request: the edge could go by the one, and the signature that is verified be the other.
  if ([authorization !== undefined, presigned, older].filter(Boolean).length > 1) {
    refuse({
      reason: "malformed",
      part: "both-places",
      place: "header",
      sentence: "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
      s3: "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified",
    });
  }
  if (authorization?.startsWith("AWS ") || older) return verifyOlderSignature(request, find, clock.now());
  if (authorization !== undefined && !authorization.startsWith("AWS4-")) {
    const sentence = "Unsupported Authorization Type";
    refuse({ reason: "malformed", part: "authorization-type", place: "header", sentence, s3: sentence });
  }
  if (authorization === undefined && !presigned) refuse({ reason: "missing" });
  const claim = authorization === undefined ? claimOfQuery(request) : claimOfHeader(request, authorization);
  return verifyClaim(request, claim, find, clock.now());
}

function verifyClaim(request: SignedRequest, claim: Claim, find: KeyRing["find"], now: number): Verified {
  const { timestamp, signedAt, seconds } = claim;
  if (seconds === undefined) checkSkew(timestamp, signedAt, now);
  else checkLifetime(timestamp, signedAt, seconds, now);
  checkHost(claim);
  checkAlgorithm(claim);
  const scope = readScope(claim);
  if (scope.service === "s3") checkS3Claim(request, claim);
  const payload = payloadOf(request, claim, scope.service);
  const { accessKeyId, region, service } = scope;
  const key = findKey(find, accessKeyId, claim.sessionToken);
  const derived = signingKey(key.secretAccessKey, scope.date, region, service);
  checkSignature(request, claim, scope, payload, derived);
  checkPayload(request, payload);
  checkSession(key, claim.sessionToken, accessKeyId, now);
  return {
    identity: key.identity,
    accessKeyId,
    region,
    service,
    authType: claim.place === "header" ? "REST-HEADER" : "REST-QUERY-STRING",
    signatureVersion: ALGORITHM,
    signedAt,
    payload,
    ...(isSignedInChunks(payload) && {
      seed: { signature: claim.signature, signingKey: derived, scope: scope.text, timestamp },
    }),
  };
}

function checkHost({ signedHeaders, place }: Claim): void {
  if (signedHeaders.includes("host") || signedHeaders.includes(":authority")) return;
  const sentence = "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.";
  refuse({ reason: "malformed", part: "signed-headers", place, sentence });
}

function checkAlgorithm({ algorithm, place }: Claim): void {
  if (algorithm === ALGORITHM) return;
  refuse({
    reason: "malformed",
    part: "algorithm",
    place,
    sentence: `Unsupported AWS 'algorithm': '${algorithm}' (only ${ALGORITHM} for now).`,
    s3: place === "query" ? `X-Amz-Algorithm only supports "${ALGORITHM}"` : "Unsupported Authorization Type",
  });
}

/** S3 wants a presigned URL's end, and every header that it would act on signed. */
function checkS3Claim(request: SignedRequest, { place, seconds, signedHeaders }: Claim): void {
  if (place === "query" && seconds === undefined) {
    const s3 =
      "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.";
    refuse({ reason: "malformed", part: "parameters", place, sentence: s3, s3 });
  }
  const names = Object.keys(request.headers).filter(
    (name) => name.startsWith("x-amz-") && name !== "x-amz-content-sha256" && !signedHeaders.includes(name),
  );
  if (names.length > 0) refuse({ reason: "unsigned-headers", names });
}

function checkSignature(
  request: SignedRequest,
  claim: Claim,
  scope: CredentialScope,
  payload: string,
  key: Buffer,
): void {
  let first: { stringToSign: string; canonicalRequest: string } | undefined;
  for (const canonicalRequest of canonicalRequests(request, scope.service, claim.signedHeaders, payload)) {
    const hash = createHash("sha256").update(canonicalRequest).digest("hex");
    const stringToSign = [ALGORITHM, claim.timestamp, scope.text, hash].join("\n");
    if (isEqual(sign(key, stringToSign), claim.signature)) return;
    first ??= { stringToSign, canonicalRequest };
  }
  refuse({
    reason: "mismatch",
    accessKeyId: scope.accessKeyId,
    signature: claim.signature,
    stringToSign: first?.stringToSign ?? "",
    canonicalRequest: first?.canonicalRequest ?? "",
  });
}
