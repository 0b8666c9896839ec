import { AwsError } from "../../core/errors";
import type { Protocol } from "../../core/service";
import type { Refusal } from "./refusal";
import { wordForS3 } from "./s3-refusals";
import { formatTimestamp, MAX_SKEW } from "./signing-time";

/** Codes and statuses by which one family of services refuses a caller. */
interface Words {
  status: number;
  missing: string;
  incomplete: string;
  signature: string;
  key: string;
  expired: string;
}

const JSON_WORDS: Words = {
  status: 400,
  missing: "MissingAuthenticationTokenException",
  incomplete: "IncompleteSignatureException",
  signature: "InvalidSignatureException",
  key: "UnrecognizedClientException",
  expired: "ExpiredTokenException",
};

const QUERY_WORDS: Words = {
  status: 403,
  missing: "MissingAuthenticationToken",
  incomplete: "IncompleteSignature",
  signature: "SignatureDoesNotMatch",
  key: "InvalidClientTokenId",
  expired: "ExpiredToken",
};

const MISMATCH =
  "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";

/**
 * Words a refusal as services of this protocol do.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html
 */
export function wordRefusal(refusal: Refusal, protocol: Protocol): AwsError {
  switch (protocol) {
    case "rest-xml":
      return wordForS3(refusal);
    case "ec2-query":
      return wordForEc2(refusal);
    case "query":
      return word(refusal, QUERY_WORDS);
    case "rest-json":
      return word(refusal, { ...JSON_WORDS, status: 403 });
    default:
      return word(refusal, JSON_WORDS);
  }
}

function word(refusal: Refusal, words: Words): AwsError {
  const { status } = words;
  switch (refusal.reason) {
    case "missing":
      return new AwsError(words.missing, "Request is missing Authentication Token", status);
    case "malformed": {
      if (refusal.part === "authorization-type") {
        return new AwsError(words.missing, "Request is missing Authentication Token", status);
      }
      const signed = ["both-places", "scope", "signed-headers"].includes(refusal.part);
      // An incomplete signature is the one that query services, too, answer with 400.
      return signed
        ? new AwsError(words.signature, refusal.sentence, status)
        : new AwsError(words.incomplete, refusal.sentence, Math.min(status, 400));
    }
    case "unknown-key":
      return new AwsError(words.key, "The security token included in the request is invalid.", status);
    case "skewed":
      return new AwsError(words.signature, skewSentence(refusal.signedAt, refusal.now), status);
    case "lapsed": {
      const end = refusal.signedAt + refusal.seconds * 1000;
      const [signed, now] = [formatTimestamp(end), formatTimestamp(refusal.now)];
      return new AwsError(words.signature, `Signature expired: ${signed} is now earlier than ${now}`, status);
    }
    case "expired":
      return new AwsError(words.expired, "The security token included in the request is expired", status);
    default:
      return new AwsError(words.signature, MISMATCH, status);
  }
}

function skewSentence(signedAt: number, now: number): string {
  const minutes = `${MAX_SKEW / 60_000} min.`;
  const [signed, server] = [formatTimestamp(signedAt), formatTimestamp(now)];
  return signedAt < now
    ? `Signature expired: ${signed} is now earlier than ${formatTimestamp(now - MAX_SKEW)} (${server} - ${minutes})`
    : `Signature not yet current: ${signed} is still later than ${formatTimestamp(now + MAX_SKEW)} (${server} + ${minutes})`;
}

/** EC2 says no more than that it does not know the caller. */
function wordForEc2(refusal: Refusal): AwsError {
  switch (refusal.reason) {
    case "missing":
      return new AwsError(
        "AuthFailure",
        "AWS was not able to authenticate the request: access credentials are missing",
        401,
      );
    case "expired":
    case "lapsed":
      return new AwsError("RequestExpired", "Request has expired.", 400);
    default:
      return new AwsError("AuthFailure", "AWS was not able to validate the provided access credentials", 401);
  }
}
