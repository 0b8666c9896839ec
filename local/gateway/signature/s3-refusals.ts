import { AwsError } from "../../core/errors";
import type { Refusal } from "./refusal";
import { MAX_SKEW } from "./signing-time";

type Malformed = Extract<Refusal, { reason: "malformed" }>;

const MISMATCH =
  "The request signature we calculated does not match the signature you provided. Check your key and signing method.";

/**
 * Words a refusal as S3 does, which tells the client what it would have signed.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */
export function wordForS3(refusal: Refusal): AwsError {
  switch (refusal.reason) {
    case "missing":
      return new AwsError("AccessDenied", "Access Denied", 403);
    case "malformed":
      return wordMalformed(refusal);
    case "unknown-key":
      return wordUnknownKey(refusal);
    case "mismatch":
      return wordMismatch(refusal);
    case "payload":
      return new AwsError(
        "XAmzContentSHA256Mismatch",
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
        400,
        { ClientComputedContentSHA256: refusal.declared, S3ComputedContentSHA256: refusal.computed },
      );
    case "skewed":
      return new AwsError(
        "RequestTimeTooSkewed",
        "The difference between the request time and the current time is too large.",
        403,
        {
          RequestTime: refusal.timestamp,
          ServerTime: isoTime(refusal.now),
          MaxAllowedSkewMilliseconds: MAX_SKEW,
        },
      );
    case "lapsed":
      return new AwsError("AccessDenied", "Request has expired", 403, {
        ...(refusal.seconds > 0 && { "X-Amz-Expires": refusal.seconds }),
        Expires: isoTime(refusal.signedAt + refusal.seconds * 1000),
        ServerTime: isoTime(refusal.now),
      });
    case "expired":
      return new AwsError("ExpiredToken", "The provided token has expired.", 400, {
        "Token-0": refusal.sessionToken,
      });
    case "unsigned-headers":
      return unsigned(refusal.names);
  }
}

function wordMalformed({ part, place, sentence, s3 }: Malformed): AwsError {
  const message = s3 ?? sentence;
  switch (part) {
    case "both-places":
    case "authorization-type":
      return new AwsError("InvalidArgument", message, 400, { ArgumentName: "Authorization" });
    case "date-missing":
    case "date":
      if (place === "query") return new AwsError("AuthorizationQueryParametersError", message, 400);
      return new AwsError(
        "AccessDenied",
        "AWS authentication requires a valid Date or x-amz-date header",
        403,
      );
    case "signed-headers":
      return unsigned(["host"]);
    case "content-sha256":
      return new AwsError(message.startsWith("Missing") ? "InvalidRequest" : "InvalidArgument", message, 400);
    case "algorithm":
      if (place === "header") return new AwsError("InvalidArgument", message, 400);
      return new AwsError("AuthorizationQueryParametersError", message, 400);
    default:
      return new AwsError(
        place === "header" ? "AuthorizationHeaderMalformed" : "AuthorizationQueryParametersError",
        message,
        400,
      );
  }
}

function wordUnknownKey({
  accessKeyId,
  sessionToken,
}: Extract<Refusal, { reason: "unknown-key" }>): AwsError {
  if (sessionToken !== undefined) {
    return new AwsError("InvalidToken", "The provided token is malformed or otherwise invalid.", 400, {
      "Token-0": sessionToken,
    });
  }
  return new AwsError(
    "InvalidAccessKeyId",
    "The AWS Access Key Id you provided does not exist in our records.",
    403,
    { AWSAccessKeyId: accessKeyId },
  );
}

function wordMismatch(refusal: Extract<Refusal, { reason: "mismatch" }>): AwsError {
  const { accessKeyId, signature, stringToSign, canonicalRequest } = refusal;
  return new AwsError("SignatureDoesNotMatch", MISMATCH, 403, {
    AWSAccessKeyId: accessKeyId,
    StringToSign: stringToSign,
    SignatureProvided: signature,
    StringToSignBytes: bytesOf(stringToSign),
    ...(canonicalRequest && {
      CanonicalRequest: canonicalRequest,
      CanonicalRequestBytes: bytesOf(canonicalRequest),
    }),
  });
}

const unsigned = (names: string[]): AwsError =>
  new AwsError("AccessDenied", "There were headers present in the request which were not signed", 403, {
    HeadersNotSigned: names.join(", "),
  });

const isoTime = (time: number): string => new Date(time).toISOString().replace(/\.\d{3}/, "");

/** `41 57 53 34`, so that a client can see what it cannot print. */
const bytesOf = (text: string): string =>
  Buffer.from(text)
    .toString("hex")
    .replace(/..(?=.)/g, "$& ");
