import type { EdgeRequest } from "./wire/exchange";

/** Which service a request is for, and in which Region. */
export interface Addressee {
  service: string;
  region: string;
}

/**
 * Reads the addressee from the scope of the signature, `AKID/20261124/us-east-1/firehose/aws4_request`: in the Authorization
 * header or in a presigned URL. Whether it is right in all its parts is for the verification to say.
 * @returns undefined for a request without one: one that is not signed, or in S3's older way
 */
export function addresseeOf({ headers, rawQuery }: EdgeRequest): Addressee | undefined {
  const header = /Credential=([^,\s]+)/.exec(headers.authorization ?? "")?.[1];
  const query = /(?:^|&)X-Amz-Credential=([^&]*)/.exec(rawQuery)?.[1]?.replace(/%2F/gi, "/");
  const [, , region, service] = (header ?? query ?? "").split("/");
  return region && service ? { service, region } : undefined;
}
