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

/**
 * Delivery streams that an account may have, by Region; the newest Regions have the fewest.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/limits.html
 */
const STREAMS: readonly (readonly [quota: number, regions: readonly string[]])[] = [
  [5000, ["us-east-1", "us-east-2", "us-west-2", "eu-west-1", "ap-northeast-1"]],
  [
    2000,
    [
      "eu-central-1",
      "eu-west-2",
      "ap-southeast-1",
      "ap-southeast-2",
      "ap-northeast-2",
      "ap-south-1",
      "ca-central-1",
    ],
  ],
  [
    500,
    [
      "eu-west-3",
      "eu-south-1",
      "eu-north-1",
      "ap-east-1",
      "sa-east-1",
      "me-south-1",
      "af-south-1",
      "us-west-1",
      "ap-northeast-3",
    ],
  ],
];
const STREAMS_ELSEWHERE = 100;

export function streamQuota(region: string): number {
  return STREAMS.find(([, regions]) => regions.includes(region))?.[0] ?? STREAMS_ELSEWHERE;
}
