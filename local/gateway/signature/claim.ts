import { type MalformedPart, refuse } from "./refusal";
import { headerOf, parametersOf, type SignedRequest } from "./signed-request";
import { parseTimestamp, timestampOfDate } from "./signing-time";

/** What a signature of version 4 says of itself, before anything of it is believed. */
export interface Claim {
  place: "header" | "query";
  algorithm: string;
  credential: string;
  /** Lower case, in order. */
  signedHeaders: string[];
  signature: string;
  /** `20260115T120000Z`, and the same in milliseconds since 1970. */
  timestamp: string;
  signedAt: number;
  /** Seconds that a presigned URL holds. */
  seconds?: number;
  sessionToken?: string;
  /** What the client says of the body: its SHA-256 or the word that stands for it. */
  payload?: string;
}

/** Longest life of a presigned URL: a week, in seconds. */
const LONGEST_LIFE = 604_800;

const FIELDS = ["Credential", "Signature", "SignedHeaders"];
const NO_DATE = "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.";
const ISO_FORM = "See http://en.wikipedia.org/wiki/ISO_8601";

function malformed(place: Claim["place"], part: MalformedPart, sentence: string, s3?: string): never {
  refuse({ reason: "malformed", place, part, sentence, s3 });
}

/**
 * Reads the Authorization header of a signed request.
 * @throws SignatureRefusal
 */
export function claimOfHeader(request: SignedRequest, authorization: string): Claim {
  const algorithm = authorization.trim().split(/\s/, 1)[0] ?? "";
  const fields = fieldsOf(authorization, authorization.trim().slice(algorithm.length));
  const date = headerOf(request, "x-amz-date") ?? headerOf(request, "date");
  const absent = FIELDS.filter((name) => !fields.get(name));
  const complaints = absent.map((name) => `Authorization header requires '${name}' parameter.`);
  if (date === undefined) complaints.push(NO_DATE);
  if (complaints.length > 0) {
    malformed(
      "header",
      absent.length > 0 ? "parameters" : "date-missing",
      `${complaints.join(" ")} Authorization=${authorization}`,
      "The authorization header is malformed; the authorization header requires three components: Credential, SignedHeaders, and Signature.",
    );
  }
  const timestamp = timestampOfDate(date ?? "");
  const signedAt = timestamp === undefined ? undefined : parseTimestamp(timestamp);
  if (timestamp === undefined || signedAt === undefined) {
    malformed("header", "date", `Date must be in ISO-8601 'basic format'. Got '${date}'. ${ISO_FORM}`);
  }
  return {
    place: "header",
    algorithm,
    credential: fields.get("Credential") ?? "",
    signedHeaders: namesOf(fields.get("SignedHeaders") ?? ""),
    signature: fields.get("Signature") ?? "",
    timestamp,
    signedAt,
    sessionToken: headerOf(request, "x-amz-security-token"),
    payload: headerOf(request, "x-amz-content-sha256"),
  };
}

/** `Credential=…, SignedHeaders=…, Signature=…`, with or without blanks behind the commas. */
function fieldsOf(authorization: string, list: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const part of list.split(/[,\s]+/).filter(Boolean)) {
    const at = part.indexOf("=");
    if (at < 0) {
      malformed(
        "header",
        "parameters",
        `'${part}' not a valid key=value pair (missing equal-sign) in Authorization header: '${authorization}'.`,
        `The authorization header is malformed; the authorization component "${part}" is malformed.`,
      );
    }
    const name = part.slice(0, at);
    // With a second Credential, or something that looks like one, two readers could read two requests.
    if (fields.has(name) || !FIELDS.includes(name)) {
      malformed(
        "header",
        "parameters",
        `Authorization header has a '${name}' parameter too many. Authorization=${authorization}`,
        `The authorization header is malformed; the authorization component "${part}" is malformed.`,
      );
    }
    fields.set(name, part.slice(at + 1));
  }
  return fields;
}

const namesOf = (list: string): string[] =>
  list
    .split(";")
    .filter(Boolean)
    .map((name) => name.toLowerCase())
    .sort();

const QUERY_PARAMETERS = [
  "X-Amz-Algorithm",
  "X-Amz-Credential",
  "X-Amz-Signature",
  "X-Amz-SignedHeaders",
  "X-Amz-Date",
];

/**
 * Reads the signature of a presigned URL.
 * @throws SignatureRefusal
 */
export function claimOfQuery(request: SignedRequest): Claim {
  const parameters = parametersOf(request.query);
  const value = (name: string): string => parameters.get(name) ?? "";
  const absent = QUERY_PARAMETERS.filter((name) => !value(name));
  if (absent.length > 0) {
    const complaints = absent.map((name) => `AWS query-string parameters must include '${name}'.`);
    malformed(
      "query",
      "parameters",
      `${complaints.join(" ")} Re-examine the query-string parameters.`,
      "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.",
    );
  }
  const timestamp = value("X-Amz-Date");
  const signedAt = parseTimestamp(timestamp);
  if (signedAt === undefined) {
    malformed(
      "query",
      "date",
      `Date must be in ISO-8601 'basic format'. Got '${timestamp}'. ${ISO_FORM}`,
      `X-Amz-Date must be in the ISO8601 Long Format "yyyyMMdd'T'HHmmss'Z'"`,
    );
  }
  return {
    place: "query",
    algorithm: value("X-Amz-Algorithm"),
    credential: value("X-Amz-Credential"),
    signedHeaders: namesOf(value("X-Amz-SignedHeaders")),
    signature: value("X-Amz-Signature"),
    timestamp,
    signedAt,
    seconds: secondsOf(parameters.get("X-Amz-Expires")),
    sessionToken: parameters.get("X-Amz-Security-Token"),
    payload: parameters.get("X-Amz-Content-Sha256") ?? headerOf(request, "x-amz-content-sha256"),
  };
}

function secondsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const problem = (sentence: string): never => malformed("query", "expires", sentence, sentence);
  if (!/^-?\d+$/.test(text)) return problem("X-Amz-Expires should be a number");
  const seconds = Number(text);
  if (seconds < 0) return problem("X-Amz-Expires must be non-negative");
  if (seconds > LONGEST_LIFE) {
    return problem(
      `X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than ${LONGEST_LIFE} seconds`,
    );
  }
  return seconds;
}
