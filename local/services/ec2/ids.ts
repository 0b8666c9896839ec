import { createHash } from "node:crypto";
import { resourceId } from "../../core/ids";

/**
 * Ids by which a request that is made again finds what it made before. CloudFormation gives a token with every request, also
 * where EC2's API takes none from others.
 * @param request may have a ClientToken
 * @param part of the request, where it makes several things
 */
export function requestedId(prefix: string, request: object, part = ""): string {
  const { ClientToken: token } = request as { ClientToken?: string };
  if (token === undefined) return resourceId(prefix);
  const digest = createHash("sha256").update(`${prefix} ${token} ${part}`).digest("hex");
  return `${prefix}-0${digest.slice(0, 16)}`;
}
