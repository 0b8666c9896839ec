import { invalidBucketName } from "../errors";

const SHAPE = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const ADDRESS = /^\d{1,3}(\.\d{1,3}){3}$/;
/** Kept by AWS for access points, directory buckets and the like. */
const RESERVED_BEGINNINGS = ["xn--", "sthree-", "amzn-s3-demo-"];
const RESERVED_ENDS = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"];

/**
 * @throws AwsError InvalidBucketName
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export function requireBucketName(name = ""): string {
  const reserved =
    RESERVED_BEGINNINGS.some((beginning) => name.startsWith(beginning)) ||
    RESERVED_ENDS.some((end) => name.endsWith(end));
  if (!SHAPE.test(name) || name.includes("..") || ADDRESS.test(name) || reserved) {
    throw invalidBucketName(name);
  }
  return name;
}
