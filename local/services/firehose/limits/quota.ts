/** What a stream takes in a second, all puts together. */
export interface Quota {
  records: number;
  requests: number;
  bytes: number;
}

const MIB = 1024 * 1024;

const LARGE: Quota = { records: 500_000, requests: 2_000, bytes: 5 * MIB };
const ELSEWHERE: Quota = { records: 100_000, requests: 1_000, bytes: MIB };
const LARGE_REGIONS: readonly string[] = ["us-east-1", "us-west-2", "eu-west-1"];

/**
 * @returns what a stream of a Region takes before AWS raises it
 * @see https://docs.aws.amazon.com/firehose/latest/dev/limits.html
 */
export const putQuota = (region: string): Quota => (LARGE_REGIONS.includes(region) ? LARGE : ELSEWHERE);
