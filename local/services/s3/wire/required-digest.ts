import type { Call } from "../../../core/action";
import { invalidRequest } from "../errors";

/**
 * Checks that a request whose body S3 must not mistake brings a digest of it. Calls from inside need none.
 * @throws AwsError InvalidRequest
 */
export function requireDigest({ headers }: Call): void {
  if (!headers || headers["content-md5"] !== undefined || headers["x-amz-trailer"] !== undefined) return;
  if (Object.keys(headers).some((name) => name.startsWith("x-amz-checksum-"))) return;
  throw invalidRequest("Missing required header for this request: Content-MD5");
}
