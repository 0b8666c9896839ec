import { ZONE_LETTERS } from "../../core/regions";
import type { Claim } from "./claim";
import { refuse } from "./refusal";

/** A credential, taken apart. */
export interface CredentialScope {
  accessKeyId: string;
  /** `20260115` */
  date: string;
  region: string;
  service: string;
  /** Without the key: `20260115/us-east-1/s3/aws4_request`. */
  text: string;
}

const TERMINATOR = "aws4_request";
const EXPECTED = '"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request"';

/**
 * Takes a credential apart: `keyid/date/region/service/aws4_request`.
 * @throws SignatureRefusal that names every part which is wrong
 */
export function readScope({ credential, place, timestamp }: Claim): CredentialScope {
  const parts = credential.replace(/\/+$/, "").split("/");
  const s3Prefix =
    place === "header"
      ? "The authorization header is malformed; "
      : "Error parsing the X-Amz-Credential parameter; ";
  if (parts.length !== 5) {
    refuse({
      reason: "malformed",
      part: "credential",
      place,
      sentence: `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential}'`,
      s3: `${s3Prefix}the Credential is mal-formed; expecting ${EXPECTED}.`,
    });
  }
  const [accessKeyId, date, region, service, terminator] = parts as [string, string, string, string, string];
  const day = timestamp.slice(0, 8);
  const problems: { sentence: string; s3: string }[] = [];
  if (!Object.hasOwn(ZONE_LETTERS, region)) {
    problems.push({
      sentence: `Credential should be scoped to a valid region, not '${region}'.`,
      s3: `the region '${region}' is wrong; expecting a valid region`,
    });
  }
  if (terminator !== TERMINATOR) {
    problems.push({
      sentence: `Credential should be scoped with a valid terminator: '${TERMINATOR}', not '${terminator}'.`,
      s3: `incorrect terminal "${terminator}". This endpoint uses "${TERMINATOR}".`,
    });
  }
  if (date !== day) {
    problems.push({
      sentence: `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${date}' != '${day}', from '${timestamp}'.`,
      s3: `Invalid credential date "${date}". This date is not the same as X-Amz-Date: "${day}".`,
    });
  }
  const [first] = problems;
  if (first) {
    const sentence = problems.map((problem) => problem.sentence).join(" ");
    refuse({ reason: "malformed", part: "scope", place, sentence, s3: s3Prefix + first.s3 });
  }
  return { accessKeyId, date, region, service, text: [date, region, service, terminator].join("/") };
}
