import type { CORSRule } from "@aws-sdk/client-s3";
import { invalidRequest, malformedXml } from "../errors";

const MOST_RULES = 100;
const METHODS: readonly string[] = ["GET", "PUT", "HEAD", "POST", "DELETE"];

/**
 * Checks CORS rules.
 * @throws AwsError MalformedXML, InvalidRequest
 */
export function corsRules(given: readonly CORSRule[] | undefined): CORSRule[] {
  if (!given || given.length === 0 || given.length > MOST_RULES) throw malformedXml();
  for (const { AllowedMethods = [], AllowedOrigins = [] } of given) {
    if (AllowedMethods.length === 0 || AllowedOrigins.length === 0) throw malformedXml();
    const foreign = AllowedMethods.find((method) => !METHODS.includes(method));
    if (foreign !== undefined) {
      throw invalidRequest(`Found unsupported HTTP method in CORS config. Unsupported method is ${foreign}`);
    }
    const wild = AllowedOrigins.find((origin) => origin.split("*").length > 2);
    if (wild !== undefined) {
      throw invalidRequest(`AllowedOrigin "${wild}" can not have more than one wildcard.`);
    }
  }
  return [...given];
}
