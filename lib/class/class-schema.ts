import { z } from "zod";
import { DEFAULT_PIPELINE } from "../../contract/pipeline";
import { durationSeconds } from "./duration";
import { REGIONS } from "./regions";

/**
 * Stack names are `Lab-<class>-<seat>`. A class may hold dashes and a seat may not, so no two pairs of class and seat make
 * the same stack name (docs/decisions/0010).
 */
const CLASS_NAME = /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/;

/** An AMI id, or the name of a parameter as Systems Manager spells it. */
const IMAGE = /^(?:ami-(?:[0-9a-f]{8}|[0-9a-f]{17})|\/[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)*)$/;

const WEEK = 7 * 24 * 3600;

/**
 * The keys of a class file. Limits of `buffer` are Firehose's for an S3 destination.
 * @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_BufferingHints.html
 */
export const classSchema = z.strictObject({
  class: z.string().max(40).regex(CLASS_NAME),
  roster: z.string().trim().min(1),
  expires: z.iso.datetime({ offset: true }).optional(),
  /** Seconds, once parsed. */
  session: z.string().transform(durationSeconds).pipe(z.number().min(60).max(WEEK)).prefault("4h"),
  region: z
    .string()
    .refine((region) => REGIONS.includes(region))
    .default("us-east-1"),
  producer: z.enum(["sdk", "agent"]).default(DEFAULT_PIPELINE.producer),
  source: z.enum(["direct-put", "kinesis", "kafka"]).default(DEFAULT_PIPELINE.source),
  destination: z.enum(["s3", "redshift"]).default(DEFAULT_PIPELINE.destination),
  generators: z.int().min(1).max(10).default(1),
  rate: z.number().min(0.1).max(10_000).default(10),
  buffer: z
    .strictObject({
      seconds: z.int().min(0).max(900).default(60),
      mebibytes: z.int().min(1).max(128).default(1),
    })
    .prefault({}),
  network: z.enum(["public", "private"]).default("public"),
  image: z.string().regex(IMAGE).optional(),
});

export type ClassFile = z.infer<typeof classSchema>;

/** What each key wants, as the end of a sentence that starts with "Write". */
export const WANTED: Readonly<Record<string, string>> = {
  "": "a map of keys, such as `class: dsci6007` and `roster: roster.csv`",
  class:
    "a name of letters, digits and single dashes that starts with a letter and has at most 40 characters, such as dsci6007",
  roster: "the path of a CSV file with a column `seat`, seen from this file, such as roster.csv",
  expires: "a date and time with an offset, such as 2026-12-18T18:00:00-08:00",
  session: "a duration from 1m to 168h in hours and minutes, such as 4h, 90m or 1h30m",
  region: "an AWS Region, such as us-east-1",
  producer: "sdk or agent",
  source: "direct-put, kinesis or kafka",
  destination: "s3 or redshift",
  generators: "a whole number of instances a seat, from 1 to 10",
  rate: "a number of log lines a second, from 0.1 to 10000",
  buffer: "a map such as `{ seconds: 60, mebibytes: 1 }`",
  "buffer.seconds": "a whole number of seconds from 0 to 900",
  "buffer.mebibytes": "a whole number of MiB from 1 to 128",
  network:
    "public or private (subnets of the generators; lab preflight says which is cheaper for your number of seats)",
  image: "an AMI id for arm64, such as ami-0123456789abcdef0, or the name of an SSM parameter that holds one",
};
