import type { Protocol } from "../../../../local/core/service";
import type { Refusal } from "../../../../local/gateway/signature/refusal";
import { wordRefusal } from "../../../../local/gateway/signature/refusals";

const NOW = Date.UTC(2026, 0, 15, 12);
const MISMATCH =
  "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";
const refusals = {
  missing: { reason: "missing" },
  incomplete: { reason: "malformed", part: "parameters", place: "header", sentence: "It lacks a part." },
  bearer: { reason: "malformed", part: "authorization-type", place: "header", sentence: "" },
  scope: { reason: "malformed", part: "scope", place: "header", sentence: "The scope is wrong." },
  key: { reason: "unknown-key", accessKeyId: "AKIA" },
  mismatch: {
    reason: "mismatch",
    accessKeyId: "AKIA",
    signature: "",
    stringToSign: "",
    canonicalRequest: "",
  },
  early: { reason: "skewed", signedAt: NOW - 3_600_000, now: NOW, timestamp: "20260115T110000Z" },
  late: { reason: "skewed", signedAt: NOW + 3_600_000, now: NOW, timestamp: "20260115T130000Z" },
  lapsed: { reason: "lapsed", signedAt: NOW - 60_000, seconds: 30, now: NOW },
  expired: { reason: "expired", accessKeyId: "ASIA" },
} satisfies Record<string, Refusal>;

type Case = [refusal: keyof typeof refusals, code: string, status: number, message: string];

const EARLY =
  "Signature expired: 20260115T110000Z is now earlier than 20260115T114500Z (20260115T120000Z - 15 min.)";
const LATE =
  "Signature not yet current: 20260115T130000Z is still later than 20260115T121500Z (20260115T120000Z + 15 min.)";
const LAPSED = "Signature expired: 20260115T115930Z is now earlier than 20260115T120000Z";
const INVALID = "The security token included in the request is invalid.";
const EXPIRED = "The security token included in the request is expired";

const json: Case[] = [
  ["missing", "MissingAuthenticationTokenException", 400, "Request is missing Authentication Token"],
  ["incomplete", "IncompleteSignatureException", 400, "It lacks a part."],
  ["bearer", "MissingAuthenticationTokenException", 400, "Request is missing Authentication Token"],
  ["scope", "InvalidSignatureException", 400, "The scope is wrong."],
  ["key", "UnrecognizedClientException", 400, INVALID],
  ["mismatch", "InvalidSignatureException", 400, MISMATCH],
  ["early", "InvalidSignatureException", 400, EARLY],
  ["late", "InvalidSignatureException", 400, LATE],
  ["lapsed", "InvalidSignatureException", 400, LAPSED],
  ["expired", "ExpiredTokenException", 400, EXPIRED],
];

const query: Case[] = [
  ["missing", "MissingAuthenticationToken", 403, "Request is missing Authentication Token"],
  ["incomplete", "IncompleteSignature", 400, "It lacks a part."],
  ["scope", "SignatureDoesNotMatch", 403, "The scope is wrong."],
  ["key", "InvalidClientTokenId", 403, INVALID],
  ["mismatch", "SignatureDoesNotMatch", 403, MISMATCH],
  ["early", "SignatureDoesNotMatch", 403, EARLY],
  ["expired", "ExpiredToken", 403, EXPIRED],
];

const NOT_VALID = "AWS was not able to validate the provided access credentials";
const ec2: Case[] = [
  [
    "missing",
    "AuthFailure",
    401,
    "AWS was not able to authenticate the request: access credentials are missing",
  ],
  ["key", "AuthFailure", 401, NOT_VALID],
  ["mismatch", "AuthFailure", 401, NOT_VALID],
  ["early", "AuthFailure", 401, NOT_VALID],
  ["expired", "RequestExpired", 400, "Request has expired."],
];

const rest: Case[] = [
  ["key", "UnrecognizedClientException", 403, INVALID],
  ["mismatch", "InvalidSignatureException", 403, MISMATCH],
];

const s3: Case[] = [
  ["key", "InvalidAccessKeyId", 403, "The AWS Access Key Id you provided does not exist in our records."],
];

describe.each<[Protocol, Case[]]>([
  ["json-1.1", json],
  ["json-1.0", json],
  ["query", query],
  ["ec2-query", ec2],
  ["rest-json", rest],
  ["rest-xml", s3],
])("services of %s", (protocol, cases) => {
  test.each(cases)("word %s as %s", (refusal, code, status, message) => {
    expect(wordRefusal(refusals[refusal], protocol)).toMatchObject({ code, status, message });
  });
});
