import type { EdgeRequest } from "./wire/exchange";

/** Which service a request is for, and in which Region. */
export interface Addressee {
  service: string;
  region: string;
}

/** `AKID/20261124/us-east-1/firehose/aws4_request`, in the Authorization header or in a presigned query. */
const SCOPE = /^[^/]*\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request$/;

/**
 * Reads the addressee from the scope of the signature, which every signed request carries.
 * @returns undefined for a request without one: S3 alone serves those
 */
export function addresseeOf(request: EdgeRequest): Addressee | undefined {
  const header = /Credential=([^,\s]+)/.exec(request.headers.authorization ?? "")?.[1];
  const query = request.query.find(([name]) => name === "X-Amz-Credential")?.[1];
  const [, region, service] = SCOPE.exec(header ?? query ?? "") ?? [];
  return region && service ? { service, region } : undefined;
}
